namespace Konexio.Impact.Infrastructure.Reporting;

/// <summary>Which cohorts a scope takes in.</summary>
internal static class ScopeSql
{
    /// <param name="scope">A scope as it is stored: jsonb.</param>
    /// <param name="cohort">The alias of <c>fact_cohorts</c>.</param>
    public static string Fits(string scope, string cohort) => string.Join(" and ",
        Fits(scope, "tracks", $"{cohort}.track_code"), Fits(scope, "stages", $"{cohort}.stage_code"),
        Fits(scope, "cohorts", $"{cohort}.cohort_id::text"), Fits(scope, "sites", $"{cohort}.site_id::text"));

    private static string Fits(string scope, string list, string value) => $"({scope}->'{list}' = '[]' or jsonb_exists({scope}->'{list}', {value}))";
}
