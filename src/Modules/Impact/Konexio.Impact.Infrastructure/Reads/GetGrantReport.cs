using Konexio.BuildingBlocks.Application;
using Konexio.Impact.Domain.Grants;
using Konexio.Impact.Domain.Indicators;
using Konexio.Impact.Domain.Publication;
using Konexio.Impact.Infrastructure.Publishing;
using Konexio.Impact.Infrastructure.Reporting;
using Konexio.SharedKernel;

namespace Konexio.Impact.Infrastructure.Reads;

/// <summary>What came of a grant: exact figures for the school's staff, not to be passed on as they are.</summary>
public sealed record GetGrantReport(Guid Id) : IQuery<GrantReportResponse>;

/// <summary>A grant's report.</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Name">What it is called.</param>
/// <param name="FunderId">Who pays.</param>
/// <param name="Funder">The funder's name.</param>
/// <param name="StartsOn">The first day that is paid for.</param>
/// <param name="EndsOn">The last day that is paid for.</param>
/// <param name="AmountCents">The amount in cents.</param>
/// <param name="Currency">Always <c>EUR</c>.</param>
/// <param name="Status">Whether all that was heard is counted.</param>
/// <param name="Total">All of it.</param>
/// <param name="Months">By month (<c>2026-11</c>). A learner is in every month in which something happened, so people do not add up.</param>
/// <param name="Sites">By site.</param>
/// <param name="Tracks">By track.</param>
/// <param name="Cohorts">By cohort; absent where there are more than 500.</param>
/// <param name="SharedWith">Other grants that pay for the same hours.</param>
/// <param name="Targets">What was to be reached, and what was.</param>
public sealed record GrantReportResponse(
    Guid GrantId, string Name, Guid FunderId, string Funder, DateOnly StartsOn, DateOnly EndsOn, long AmountCents, string Currency, GrantReportStatus Status,
    GrantFigures Total, IReadOnlyList<GrantReportRow> Months, IReadOnlyList<GrantReportRow> Sites, IReadOnlyList<GrantReportRow> Tracks,
    IReadOnlyList<GrantReportRow>? Cohorts, IReadOnlyList<SharedHours> SharedWith, IReadOnlyList<TargetOutcome> Targets);

/// <summary>One row of a table.</summary>
/// <param name="Key">The month, the site's or cohort's identifier, or the track's code.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Figures">What was counted.</param>
public sealed record GrantReportRow(string Key, string Label, GrantFigures Figures);

/// <summary>Hours that two grants pay for.</summary>
/// <param name="GrantId">The other grant.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Learners">Of how many learners.</param>
/// <param name="Minutes">The attended minutes, summed over learners.</param>
public sealed record SharedHours(Guid GrantId, string Name, long Learners, long Minutes);

/// <summary>What was to be reached, and what was.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Target">The value to be reached.</param>
/// <param name="Actual">The value until now; absent where there is nothing to divide by.</param>
/// <param name="Numerator">What counts.</param>
/// <param name="Denominator">What it is a part of: where the indicator is asked in a survey, those who answered.</param>
public sealed record TargetOutcome(string Indicator, decimal Target, decimal? Actual, long Numerator, long Denominator);

internal sealed class GetGrantReportHandler(GrantReports reports, IIndicators indicators, SurveyMeasures surveys) : IQueryHandler<GetGrantReport, GrantReportResponse>
{
    public async Task<Result<GrantReportResponse>> Handle(GetGrantReport request, CancellationToken cancellationToken)
    {
        if (await reports.Read(request.Id, cancellationToken) is not { } report) return GrantErrors.NotFound;

        var grant = report.Grant;
        return new GrantReportResponse(
            grant.Id, grant.Name, grant.FunderId, grant.Funder, grant.StartsOn, grant.EndsOn, grant.AmountCents, GetGrantHandler.Currency, report.Status,
            GrantFigures.Of(report.Total), Rows(report.Months), Rows(report.Sites), Rows(report.Tracks), report.Cohorts is { } cohorts ? Rows(cohorts) : null,
            [.. report.SharedWith.Select(other => new SharedHours(
                Guid.Parse(other.Key), other.Label, other.Counts[Measure.AttendedPeople], other.Counts[Measure.AttendedMinutes]))],
            await Outcomes(report, cancellationToken));
    }

    private static IReadOnlyList<GrantReportRow> Rows(IReadOnlyList<ReportCell> cells) =>
        [.. cells.Select(cell => new GrantReportRow(cell.Key, cell.Label, GrantFigures.Of(cell.Counts)))];

    private async Task<IReadOnlyList<TargetOutcome>> Outcomes(GrantReport report, CancellationToken ct)
    {
        List<TargetOutcome> outcomes = [];
        foreach (var target in report.Grant.Targets)
        {
            var indicator = (await indicators.Find(target.Indicator, ct)).Demand(IndicatorErrors.NotFound);
            var value = indicator.Content.Formula.Survey is { } survey
                ? await Answered(indicator, survey, report.Grant, ct)
                : IndicatorValue.Of(indicator.Content.Formula, report.Total);
            outcomes.Add(new TargetOutcome(target.Indicator, target.Value, value.Ratio, value.Numerator, value.Denominator));
        }

        return outcomes;
    }

    private async Task<IndicatorValue> Answered(Indicator indicator, SurveyCount survey, GrantHead grant, CancellationToken ct)
    {
        var subject = new ClaimSubject(indicator.Code, indicator.Content.Name, grant.Scope, grant.StartsOn, grant.EndsOn);
        var measured = await surveys.Measure(indicator, survey, subject, ct);
        return new IndicatorValue(measured.Numerator, measured.Denominator);
    }
}
