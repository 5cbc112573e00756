using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.Hours;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Infrastructure.Reads;

/// <summary>
/// What a company's mentors gave in a period, by month and kind, and what the company had pledged for these days. Only sessions that both sides
/// confirmed and workshops that were held count. It says nothing about single mentees.
/// </summary>
/// <param name="CompanyId">The company; a company's client may ask for its own alone.</param>
/// <param name="From">The first day in Paris; 1 January of the last day's year, where absent.</param>
/// <param name="To">The last day in Paris, not before the first and at most ten years later; today, where absent.</param>
public sealed record GetCompanyHours(Guid CompanyId, DateOnly? From, DateOnly? To) : IQuery<CompanyHoursResponse>;

/// <summary>What a company gave.</summary>
/// <param name="CompanyId">The company.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="PledgedMinutes">The part of the yearly pledge that falls into the period, by days.</param>
/// <param name="GivenMinutes">What was given.</param>
/// <param name="Lines">The same by month and kind.</param>
public sealed record CompanyHoursResponse(Guid CompanyId, DateOnly From, DateOnly To, int PledgedMinutes, int GivenMinutes, IReadOnlyList<CompanyHoursLine> Lines)
{
    internal static CompanyHoursResponse Of(HoursReport report) => new(
        report.CompanyId.Value, report.Period.From, report.Period.To, report.PledgedMinutes, report.GivenMinutes,
        [.. report.Lines.Select(line => new CompanyHoursLine(line.Month, line.Kind, line.Minutes))]);
}

/// <summary>Minutes of one kind in one month.</summary>
/// <param name="Month">The month's first day.</param>
/// <param name="Kind">What for.</param>
/// <param name="Minutes">How many, after what was taken back.</param>
public sealed record CompanyHoursLine(DateOnly Month, HoursKind Kind, int Minutes);

internal sealed class GetCompanyHoursHandler(HoursReader hours) : IQueryHandler<GetCompanyHours, CompanyHoursResponse>
{
    public async Task<Result<CompanyHoursResponse>> Handle(GetCompanyHours request, CancellationToken cancellationToken)
    {
        var read = await hours.Read(request.CompanyId, request.From, request.To, cancellationToken);
        return read.Succeeded ? CompanyHoursResponse.Of(read.Value.Report) : Result<CompanyHoursResponse>.Refused(read.Errors);
    }
}
