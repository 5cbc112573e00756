using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Infrastructure.Persistence;

namespace Konexio.Impact.Infrastructure.Reporting;

/// <summary>What the yearly figures are read from, kept with the facts.</summary>
internal static class YearTables
{
    public static readonly string[] All = ["year_people", "year_cells"];

    public static string Up =>
        $"""
        -- Who counts in a year, and with what: by track, and by what the training leads to.
        create table impact.year_people (
            year integer, dimension text, key text, person_id uuid, {string.Join(", ", MeasureColumns.Sums.Select(sum => $"{sum.Column} bigint not null"))},
            primary key (person_id, year, dimension, key));

        create table impact.year_cells (
            year integer, dimension text, key text, {string.Join(", ", MeasureColumns.Counted.Select(one => $"{one.Column} bigint not null"))},
            primary key (year, dimension, key));

        {RowSecurity.StaffOnly(ImpactDbContext.SchemaName, ["year_people"])}
        grant truncate on {string.Join(", ", All.Select(table => $"impact.{table}"))} to {DatabaseConnections.RoleOf(ImpactDbContext.SchemaName)};

        -- What was heard before is counted when the host starts.
        {AllStale}
        """;

    public static string Down => "drop table impact.year_people; drop table impact.year_cells;";

    /// <summary>A register may tell of a cohort that was not heard of yet.</summary>
    public static string AllStale =>
        "insert into impact.stale_cohorts (cohort_id) select cohort_id from impact.fact_cohorts union select cohort_id from impact.fact_sessions on conflict do nothing;";
}
