using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Domain.Companies;
using Konexio.Mentoring.Domain.Hours;
using Konexio.Mentoring.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Mentoring.Infrastructure.Reads;

/// <summary>What a company gave in a period; a company's client finds its own company alone.</summary>
internal sealed class HoursReader(ModuleSession<MentoringDbContext> session, TimeProvider clock)
{
    public async Task<Result<CompanyHours>> Read(Guid companyId, DateOnly? from, DateOnly? to, CancellationToken ct)
    {
        var last = to ?? SchoolDay.Of(clock.GetUtcNow());
        var period = ReportPeriod.Of(from ?? new DateOnly(last.Year, 1, 1), last);
        if (!period.Succeeded) return Result<CompanyHours>.Refused(period.Errors);

        await session.Open(ct);
        var companies = await session.Query(
            Command("select name, pledged_hours, agreed_from, agreed_until from mentoring.companies where id = $1", Uuid(companyId)),
            row => (Name: row.GetString(0), Hours: row.GetInt32(1), From: row.GetFieldValue<DateOnly>(2), Until: row.Maybe<DateOnly>(3)), ct);
        if (companies is not [var company]) return CompanyErrors.NotFound;

        var entries = await session.Query(
            Command(
                $"{HoursLedger.Select} where company_id = $1 and given_on between $2 and $3", Uuid(companyId),
                new NpgsqlParameter<DateOnly> { TypedValue = period.Value.From }, new NpgsqlParameter<DateOnly> { TypedValue = period.Value.To }),
            HoursLedger.Entry, ct);
        var pledged = period.Value.PledgedMinutes(company.Hours, company.From, company.Until);
        return new CompanyHours(company.Name, HoursReport.Of(new CompanyId(companyId), period.Value, pledged, entries));
    }
}

/// <summary>A report, and whose it is.</summary>
internal sealed record CompanyHours(string Company, HoursReport Report);
