using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Domain.Companies;
using Konexio.Mentoring.Domain.Hours;
using Konexio.Mentoring.Domain.Mentors;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Mentoring.Infrastructure.Persistence;

internal sealed class HoursLedger(ModuleSession<MentoringDbContext> session) : IHoursLedger
{
    public const string Select = "select company_id, mentor_id, source_id, kind, given_on, minutes, entered_at from mentoring.hours_entries";

    public Task Add(IEnumerable<HoursEntry> entries, CancellationToken ct)
    {
        foreach (var entry in entries)
        {
            session.Write(Command(
                "insert into mentoring.hours_entries (company_id, mentor_id, source_id, kind, given_on, minutes, entered_at) values ($1, $2, $3, $4, $5, $6, $7)",
                Uuid(entry.CompanyId.Value), Uuid(entry.MentorId.Value), Uuid(entry.SourceId), Text(Wire.NameOf(entry.Kind)), new NpgsqlParameter<DateOnly> { TypedValue = entry.On },
                Number(entry.Minutes), Instant(entry.EnteredAt)));
        }

        return Task.CompletedTask;
    }

    public static HoursEntry Entry(NpgsqlDataReader row) => new(
        new CompanyId(row.GetGuid(0)), new MentorId(row.GetGuid(1)), row.GetGuid(2), Wire.Read<HoursKind>(row.GetString(3)), row.GetFieldValue<DateOnly>(4), row.GetInt32(5),
        row.GetFieldValue<DateTimeOffset>(6));
}
