namespace Konexio.Impact.Domain.Publication;

/// <summary>What was counted for one row of a report: people, and what they did.</summary>
public sealed record FrozenFigures(int Learners, int Completed, int Certified, int Mentored, long AttendedMinutes, long PlannedMinutes, long MentoringMinutes);

/// <summary>One row of a table.</summary>
/// <param name="Key">The month, the site's or cohort's identifier, or the track's code.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Figures">What was counted.</param>
/// <param name="Site">For a cohort, where it is.</param>
/// <param name="Track">For a cohort, the track that it follows.</param>
public sealed record FrozenRow(string Key, string Label, FrozenFigures Figures, string? Site = null, string? Track = null);

/// <summary>A grant's report as it was counted on the day of its publication: a total, and tables of one dimension.</summary>
public sealed record FrozenReport(
    FrozenFigures Total, IReadOnlyList<FrozenRow> Months, IReadOnlyList<FrozenRow> Sites, IReadOnlyList<FrozenRow> Tracks, IReadOnlyList<FrozenRow> Cohorts)
{
    private static readonly (string Name, Func<FrozenFigures, int> Of)[] Parts =
    [
        (Cells.Completed, figures => figures.Completed), (Cells.Certified, figures => figures.Certified), (Cells.Mentored, figures => figures.Mentored),
    ];

    /// <summary>All numbers of people in it, and how they add up for whoever knows where each cohort is and what it learns.</summary>
    public CountTables ToTables()
    {
        var people = new Dictionary<string, int>(StringComparer.Ordinal);
        var implied = new HashSet<string>(StringComparer.Ordinal);
        var sums = new List<CellSum>();
        Add(Cells.Total, "", Total);
        foreach (var (table, rows) in Tables())
        {
            foreach (var row in rows) Add(table, row.Key, row.Figures);
            Sum(Cells.Total, "", table, rows);
        }

        foreach (var site in Sites) Sum(Cells.Site, site.Key, Cells.Cohort, [.. Cohorts.Where(cohort => cohort.Site == site.Key)]);
        foreach (var track in Tracks) Sum(Cells.Track, track.Key, Cells.Cohort, [.. Cohorts.Where(cohort => cohort.Track == track.Key)]);
        return new CountTables(people, sums, implied);

        void Add(string table, string key, FrozenFigures figures)
        {
            var learners = Cells.Of(table, key, Cells.Learners);
            people[learners] = figures.Learners;
            foreach (var (name, of) in Parts)
            {
                var (part, rest) = (Cells.Of(table, key, name), Cells.Of(table, key, $"not-{name}"));
                (people[part], people[rest]) = (of(figures), figures.Learners - of(figures));
                implied.Add(rest);
                sums.Add(new CellSum(learners, [part, rest]));
            }
        }

        void Sum(string table, string key, string partTable, IReadOnlyList<FrozenRow> rows)
        {
            if (rows.Count == 0) return;
            foreach (var name in Cells.Figures)
                sums.Add(new CellSum(Cells.Of(table, key, name), [.. rows.Select(row => Cells.Of(partTable, row.Key, name))]));
        }
    }

    internal IEnumerable<(string Table, IReadOnlyList<FrozenRow> Rows)> Tables() =>
        [(Cells.Month, Months), (Cells.Site, Sites), (Cells.Track, Tracks), (Cells.Cohort, Cohorts)];
}

/// <summary>Under which keys the numbers of a report are known.</summary>
public static class Cells
{
    public const string Total = "total";
    public const string Month = "month";
    public const string Site = "site";
    public const string Track = "track";
    public const string Cohort = "cohort";
    public const string Learners = "learners";
    public const string Completed = "completed";
    public const string Certified = "certified";
    public const string Mentored = "mentored";

    public static IReadOnlyList<string> Figures { get; } = [Learners, Completed, Certified, Mentored];

    public static string Of(string table, string row, string figure) => $"{table}/{row}/{figure}";
}
