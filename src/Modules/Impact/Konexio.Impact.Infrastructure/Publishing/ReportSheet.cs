using Konexio.Impact.Domain.Indicators;
using Konexio.Impact.Domain.Publication;
using Konexio.Impact.Infrastructure.Reporting;

namespace Konexio.Impact.Infrastructure.Publishing;

/// <summary>A grant's report as it is handed on: what is hidden is not in it.</summary>
/// <param name="Grant">What the grant is called.</param>
/// <param name="Funder">Who pays.</param>
/// <param name="StartsOn">The first day that is paid for.</param>
/// <param name="EndsOn">The last.</param>
/// <param name="Month">The month of its publication; null for the figures of now, which are exact and for the school alone.</param>
/// <param name="MadeAt">When it was counted.</param>
/// <param name="Total">All of it.</param>
/// <param name="Tables">A table for each dimension.</param>
internal sealed record ReportSheet(
    string Grant, string Funder, DateOnly StartsOn, DateOnly EndsOn, DateOnly? Month, DateTimeOffset MadeAt, SheetFigures Total, IReadOnlyList<SheetTable> Tables)
{
    public bool IsExact => Month is null;

    public static ReportSheet Exact(GrantHead grant, FrozenReport report, DateTimeOffset now) =>
        Of(grant.Name, grant.Funder, grant.StartsOn, grant.EndsOn, null, report, new HashSet<string>(), now);

    public static ReportSheet Of(
        string grant, string funder, DateOnly startsOn, DateOnly endsOn, DateOnly? month, FrozenReport report, IReadOnlySet<string> hidden, DateTimeOffset madeAt)
    {
        return new ReportSheet(
            grant, funder, startsOn, endsOn, month, madeAt, Figures(Cells.Total, "", report.Total),
            [Table(Cells.Month, report.Months), Table(Cells.Site, report.Sites), Table(Cells.Track, report.Tracks), Table(Cells.Cohort, report.Cohorts)]);

        SheetTable Table(string name, IReadOnlyList<FrozenRow> rows) => new(name, [.. rows.Select(row => new SheetRow(row.Key, row.Label, Figures(name, row.Key, row.Figures)))]);

        SheetFigures Figures(string table, string row, FrozenFigures figures)
        {
            var learners = Shown(Cells.Learners, figures.Learners);
            var mentored = Shown(Cells.Mentored, figures.Mentored);
            return new SheetFigures(
                learners, Shown(Cells.Completed, figures.Completed), Shown(Cells.Certified, figures.Certified), mentored,
                learners is null ? null : figures.AttendedMinutes, learners is null ? null : IndicatorValue.Part(figures.AttendedMinutes, figures.PlannedMinutes),
                learners is null || mentored is null ? null : figures.MentoringMinutes);

            int? Shown(string figure, int people) => hidden.Contains(Cells.Of(table, row, figure)) ? null : people;
        }
    }
}

/// <param name="Name">The dimension: <c>month</c>, <c>site</c>, <c>track</c> or <c>cohort</c>.</param>
/// <param name="Rows">Its rows.</param>
internal sealed record SheetTable(string Name, IReadOnlyList<SheetRow> Rows);

internal sealed record SheetRow(string Key, string Label, SheetFigures Figures);

/// <summary>Null where the number is hidden; a rate is null, too, where there is nothing to divide by.</summary>
internal sealed record SheetFigures(int? Learners, int? Completed, int? Certified, int? Mentored, long? AttendedMinutes, decimal? AttendanceRate, long? MentoringMinutes);
