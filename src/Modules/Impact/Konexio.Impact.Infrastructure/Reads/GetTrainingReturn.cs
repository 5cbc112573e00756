using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Impact.Domain.Indicators;
using Konexio.Impact.Infrastructure.Reporting;
using Konexio.SharedKernel;

namespace Konexio.Impact.Infrastructure.Reads;

/// <summary>The figures of the yearly training return (bilan pédagogique et financier): trainees and hours by kind.</summary>
/// <param name="Year">The calendar year, 2000 to 2100.</param>
public sealed record GetTrainingReturn(int Year) : IQuery<TrainingReturnResponse>;

/// <summary>A year's trainees and hours, from sealed registers.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Status">Whether all that was heard is counted.</param>
/// <param name="Total">All of them; who trained for two kinds is one person.</param>
/// <param name="Kinds">By what the training leads to: <c>registeredCertification</c> or <c>otherTraining</c>.</param>
public sealed record TrainingReturnResponse(int Year, GrantReportStatus Status, TrainingReturnLine Total, IReadOnlyList<TrainingReturnLine> Kinds);

/// <summary>One line of the return.</summary>
/// <param name="Kind">The kind; absent for the total.</param>
/// <param name="Trainees">How many people attended at least once.</param>
/// <param name="Minutes">Minutes attended, summed over trainees.</param>
/// <param name="Hours">The same in whole hours, halves rounded up.</param>
public sealed record TrainingReturnLine(string? Kind, long Trainees, long Minutes, long Hours);

internal sealed class GetTrainingReturnValidator : AbstractValidator<GetTrainingReturn>
{
    private const int First = 2000;
    private const int Last = 2100;

    public GetTrainingReturnValidator() => RuleFor(query => query.Year).InclusiveBetween(First, Last);
}

internal sealed class GetTrainingReturnHandler(YearFigures years) : IQueryHandler<GetTrainingReturn, TrainingReturnResponse>
{
    public async Task<Result<TrainingReturnResponse>> Handle(GetTrainingReturn request, CancellationToken cancellationToken)
    {
        var report = await years.Read(request.Year, YearSql.Kind, cancellationToken);
        return new TrainingReturnResponse(request.Year, report.Status, Line(null, report.Total), [.. report.Rows.Select(row => Line(row.Key, row.Counts))]);
    }

    private static TrainingReturnLine Line(string? kind, MeasuredCounts counts) =>
        new(kind, counts[Measure.AttendedPeople], counts[Measure.AttendedMinutes], (counts[Measure.AttendedMinutes] + 30) / 60);
}
