namespace Konexio.Impact.Domain.Publication;

/// <summary>
/// The reader who knows the rules, adds and subtracts all published tables, and assumes that people stay counted. What such a reader
/// cannot exclude is safe: for each small number, tables are looked for that read the same and in which it is not small.
/// </summary>
internal static class Disclosure
{
    /// <summary>The keys of small numbers, or small changes, that the versions give away together.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<PublishedTables> versions)
    {
        var unknown = new Unknowns(versions);
        var open = Targets(versions).ToList();
        if (open.Count == 0) return [];
        if (unknown.Solve() is not { } start) throw new InvalidOperationException("Tables that do not fit themselves.");

        var exposed = new List<string>();
        while (open.Count > 0)
        {
            var target = open[0];
            var safe = new HashSet<Target>();
            var isSafe = target.Goals.Any(goal => start.Pursue(unknown.Objective(target, goal), candidate => Excuses(candidate, unknown, open, safe, target)));
            if (!isSafe) exposed.Add(target.Key);
            open.RemoveAll(other => other == target || safe.Contains(other));
        }

        return [.. exposed.Distinct(StringComparer.Ordinal)];
    }

    private static bool Excuses(double[] candidate, Unknowns unknown, List<Target> open, HashSet<Target> safe, Target target)
    {
        if (unknown.AsWhole(candidate) is not { } whole) return false;

        safe.UnionWith(open.Where(other => !IsSmallAsIs(other, unknown.ValueOf(other, whole))));
        return safe.Contains(target);
    }

    private static bool IsSmallAsIs(Target target, int value) => Suppression.IsSmall(value) && Math.Sign(value) == target.Sign;

    private static IEnumerable<Target> Targets(IReadOnlyList<PublishedTables> versions)
    {
        for (var at = 0; at < versions.Count; at++)
        {
            foreach (var (key, people) in versions[at].Tables.People)
            {
                if (Suppression.IsSmall(people)) yield return new Target(key, at, Before: null, Math.Sign(people));

                for (var before = 0; before < at; before++)
                {
                    if (!versions[before].Tables.People.TryGetValue(key, out var then) || !Suppression.IsSmall(people - then)) continue;

                    yield return new Target(key, at, before, Math.Sign(people - then));
                }
            }
        }
    }
}

/// <summary>A small number, or a small change since a version before, that nobody may be sure of.</summary>
internal sealed record Target(string Key, int Version, int? Before, int Sign)
{
    /// <summary>To make it large, or to make it nothing.</summary>
    public IEnumerable<int> Goals => [Sign, -Sign];
}
