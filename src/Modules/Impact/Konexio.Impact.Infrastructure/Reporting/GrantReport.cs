using Konexio.Impact.Domain.Indicators;

namespace Konexio.Impact.Infrastructure.Reporting;

/// <summary>Whether a report tells all that was heard.</summary>
public enum GrantReportStatus
{
    Complete,

    /// <summary>Its figures are being counted anew: ask again later.</summary>
    Computing,
}

/// <summary>A grant's figures as they are kept: nothing is suppressed in it.</summary>
/// <param name="Cohorts">Null where there are more than a report lists.</param>
internal sealed record GrantReport(
    GrantHead Grant, GrantReportStatus Status, MeasuredCounts Total, IReadOnlyList<ReportCell> Months, IReadOnlyList<ReportCell> Sites, IReadOnlyList<ReportCell> Tracks,
    IReadOnlyList<ReportCell>? Cohorts, IReadOnlyList<ReportCell> SharedWith);

/// <summary>Whose report it is.</summary>
internal sealed record GrantHead(
    Guid Id, string Name, Guid FunderId, string Funder, DateOnly StartsOn, DateOnly EndsOn, long AmountCents, Domain.Grants.GrantScope Scope,
    IReadOnlyList<Domain.Grants.GrantTarget> Targets);

/// <summary>One row of a one-dimensional table.</summary>
/// <param name="Key">The month (<c>2026-11</c>), the site's, cohort's or other grant's identifier, or the track's code.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Counts">What was counted.</param>
internal sealed record ReportCell(string Key, string Label, MeasuredCounts Counts);
