using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Application.Publication;
using Konexio.Impact.Domain.Grants;
using Konexio.Impact.Domain.Indicators;
using Konexio.Impact.Domain.Publication;
using Konexio.Impact.Infrastructure.Persistence;
using Konexio.Impact.Infrastructure.Reporting;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Publishing;

/// <summary>A grant's report as it can be frozen: with the place and track of each cohort, by which its numbers add up.</summary>
internal sealed class CountedGrants(ModuleSession<ImpactDbContext> session, GrantReports reports) : ICountGrants
{
    /// <summary>With more, their numbers are mostly hidden, and those of sites and tracks say as much.</summary>
    private const int MostCohorts = 60;

    private const string Places = "select cohort_id::text, site_id::text, track_code from impact.fact_cohorts where cohort_id = any($1)";

    public async Task<FrozenReport?> Count(GrantId grant, CancellationToken ct) =>
        await reports.Read(grant.Value, ct) is { Status: GrantReportStatus.Complete } report ? await Freeze(report, ct) : null;

    public async Task<FrozenReport> Freeze(GrantReport report, CancellationToken ct)
    {
        var cohorts = report.Cohorts is { Count: <= MostCohorts } few ? few : [];
        var places = (await session.Query(
            Command(Places, Uuids(cohorts.Select(cohort => Guid.Parse(cohort.Key)))), row => (Id: row.GetString(0), Site: row.Text(1), Track: row.Text(2)), ct))
            .ToDictionary(row => row.Id, row => (row.Site, row.Track), StringComparer.Ordinal);
        return new FrozenReport(
            Figures(report.Total), Rows(report.Months), Rows(report.Sites), Rows(report.Tracks),
            [.. cohorts.Select(cohort => Row(cohort) with { Site = places.GetValueOrDefault(cohort.Key).Site, Track = places.GetValueOrDefault(cohort.Key).Track })]);
    }

    private static IReadOnlyList<FrozenRow> Rows(IReadOnlyList<ReportCell> cells) => [.. cells.Select(Row)];

    private static FrozenRow Row(ReportCell cell) => new(cell.Key, cell.Label, Figures(cell.Counts));

    private static FrozenFigures Figures(MeasuredCounts counts) => new(
        (int)counts[Measure.People], (int)counts[Measure.CompletedPeople], (int)counts[Measure.CertifiedPeople], (int)counts[Measure.MentoredPeople],
        counts[Measure.AttendedMinutes], counts[Measure.PlannedMinutes], counts[Measure.MentoringMinutes]);
}
