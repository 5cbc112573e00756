namespace Konexio.Impact.Domain.Publication;

/// <summary>
/// Which numbers of people stay hidden, so that nobody who reads these tables, and all that were given away before, can tell that a
/// cell holds one to four people, or that one to four joined or left it. Why it is done so is told in ADR 0020.
/// </summary>
public static class Suppression
{
    public const int Threshold = 5;

    /// <summary>So many versions before are solved together with the new one; its cells are subtracted from those of all.</summary>
    private const int VersionsSolvedTogether = 2;

    /// <summary>Few enough to be known by name; nobody is nobody.</summary>
    public static bool IsSmall(int people) => Math.Abs(people) is > 0 and < Threshold;

    /// <param name="tables">What is to be given away.</param>
    /// <param name="earlier">What was given away before, the oldest first.</param>
    public static PublishedTables Apply(CountTables tables, IReadOnlyList<PublishedTables> earlier)
    {
        var hidden = tables.People.Keys.Where(key => tables.IsPrintable(key) && IsGiven(tables.People[key], key, earlier)).ToHashSet(StringComparer.Ordinal);
        var published = new PublishedTables(tables, hidden);
        while (Disclosure.Of([.. earlier.TakeLast(VersionsSolvedTogether), published]) is { Count: > 0 } exposed)
        {
            if (!HideMore(published, hidden, exposed)) return published;
        }

        return published;
    }

    private static bool IsGiven(int people, string key, IReadOnlyList<PublishedTables> earlier) =>
        IsSmall(people) || earlier.Any(version => version.Shows(key) && IsSmall(people - version.Tables.People[key]));

    private static bool HideMore(PublishedTables published, HashSet<string> hidden, IReadOnlyList<string> exposed)
    {
        var before = hidden.Count;
        var covered = new HashSet<CellSum>();
        foreach (var key in exposed)
        {
            // What was just hidden may cover this one as well: the next round tells.
            var related = published.Tables.Sums.Where(sum => Touches(sum, key)).ToList();
            if (related.Exists(covered.Contains) || Cover(published, related) is not { } cover) continue;

            hidden.Add(cover);
            covered.UnionWith(published.Tables.Sums.Where(sum => Touches(sum, cover)));
        }

        if (hidden.Count > before) return true;

        var far = Cover(published, [.. published.Tables.Sums.Where(sum => hidden.Any(other => Touches(sum, other)))]) ?? Smallest(published, published.Tables.People.Keys);
        return far is not null && hidden.Add(far);
    }

    // A part tells less than a whole, and a small one less than a large one.
    private static string? Cover(PublishedTables published, IReadOnlyList<CellSum> sums) =>
        Smallest(published, sums.SelectMany(sum => sum.Parts)) ?? Smallest(published, sums.Select(sum => sum.Whole));

    private static string? Smallest(PublishedTables published, IEnumerable<string> keys) => keys
        .Where(key => published.Shows(key) && published.Tables.People[key] > 0)
        .OrderBy(key => published.Tables.People[key]).ThenBy(key => key, StringComparer.Ordinal)
        .FirstOrDefault();

    private static bool Touches(CellSum sum, string key) => sum.Whole == key || sum.Parts.Contains(key);
}
