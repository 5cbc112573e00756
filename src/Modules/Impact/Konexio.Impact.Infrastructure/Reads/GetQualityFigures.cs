using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Impact.Domain.Indicators;
using Konexio.Impact.Infrastructure.Reporting;
using Konexio.SharedKernel;

namespace Konexio.Impact.Infrastructure.Reads;

/// <summary>The results that the quality mark asks for (Qualiopi, indicators 2 and 3), by track.</summary>
/// <param name="Year">The calendar year, 2000 to 2100.</param>
public sealed record GetQualityFigures(int Year) : IQuery<QualityFiguresResponse>;

/// <summary>A year's results.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Status">Whether all that was heard is counted.</param>
/// <param name="Total">All tracks.</param>
/// <param name="Tracks">By track.</param>
public sealed record QualityFiguresResponse(int Year, GrantReportStatus Status, QualityFigures Total, IReadOnlyList<QualityFigures> Tracks);

/// <summary>Results; a rate is absent where there is nothing to divide by, and else has four places.</summary>
/// <param name="Track">The track's code; absent for the total.</param>
/// <param name="Learners">Learners who attended at least once.</param>
/// <param name="CompletionRate">Completed ÷ ended enrolments (indicator 2).</param>
/// <param name="WithdrawalRate">Withdrawn ÷ ended enrolments (indicator 2).</param>
/// <param name="AttendanceRate">Attended ÷ planned minutes (indicator 2).</param>
/// <param name="Candidates">Learners with a published module result (indicator 3).</param>
/// <param name="SuccessRate">Candidates who passed all modules that they sat (indicator 3).</param>
/// <param name="PartialSuccessRate">Candidates who passed only some (indicator 3).</param>
/// <param name="Certificates">Valid certificates (indicator 3).</param>
public sealed record QualityFigures(
    string? Track, long Learners, decimal? CompletionRate, decimal? WithdrawalRate, decimal? AttendanceRate, long Candidates, decimal? SuccessRate,
    decimal? PartialSuccessRate, long Certificates);

internal sealed class GetQualityFiguresValidator : AbstractValidator<GetQualityFigures>
{
    private const int First = 2000;
    private const int Last = 2100;

    public GetQualityFiguresValidator() => RuleFor(query => query.Year).InclusiveBetween(First, Last);
}

internal sealed class GetQualityFiguresHandler(YearFigures years) : IQueryHandler<GetQualityFigures, QualityFiguresResponse>
{
    public async Task<Result<QualityFiguresResponse>> Handle(GetQualityFigures request, CancellationToken cancellationToken)
    {
        var report = await years.Read(request.Year, YearSql.Track, cancellationToken);
        return new QualityFiguresResponse(request.Year, report.Status, Figures(null, report.Total), [.. report.Rows.Select(row => Figures(row.Key, row.Counts))]);
    }

    private static QualityFigures Figures(string? track, MeasuredCounts counts)
    {
        decimal? Part(Measure numerator, Measure denominator) => IndicatorValue.Part(counts[numerator], counts[denominator]);
        return new QualityFigures(
            track, counts[Measure.AttendedPeople], Part(Measure.CompletedEnrolments, Measure.EndedEnrolments), Part(Measure.WithdrawnEnrolments, Measure.EndedEnrolments),
            Part(Measure.AttendedMinutes, Measure.PlannedMinutes), counts[Measure.Candidates], Part(Measure.FullSuccesses, Measure.Candidates),
            Part(Measure.PartialSuccesses, Measure.Candidates), counts[Measure.Certificates]);
    }
}
