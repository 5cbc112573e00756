using System.Numerics;
using Konexio.Impact.Domain.Publication;

namespace Konexio.Impact.Tests.Publication;

/// <summary>
/// A reader who holds every published version against every other one. It knows nothing of how numbers are hidden: it solves the
/// equations exactly, and where they leave room, tries every table of whole people that reads the same.
/// </summary>
internal sealed partial class Attacker
{
    private const int MostTries = 20_000;

    private readonly IReadOnlyList<PublishedTables> _versions;
    private readonly List<(int Version, string Key)> _unknown = [];
    private readonly List<(Dictionary<int, int> Terms, int Sum)> _equations = [];

    public Attacker(IReadOnlyList<PublishedTables> versions)
    {
        _versions = versions;
        for (var at = 0; at < versions.Count; at++)
        {
            _unknown.AddRange(versions[at].Tables.People.Keys.Where(key => IsUnknown(at, key)).Select(key => (at, key)));
        }

        for (var at = 0; at < versions.Count; at++)
        {
            foreach (var sum in versions[at].Tables.Sums)
            {
                var terms = new Dictionary<int, int>();
                var total = versions[at].Tables.People[sum.Whole] - sum.Parts.Sum(part => versions[at].Tables.People[part]);
                var known = -total;
                foreach (var (key, factor) in sum.Parts.Select(part => (part, 1)).Append((sum.Whole, -1)))
                {
                    var index = _unknown.IndexOf((at, key));
                    if (index < 0) known -= factor * versions[at].Tables.People[key];
                    else terms[index] = terms.GetValueOrDefault(index) + factor;
                }

                if (terms.Count > 0) _equations.Add((terms, known));
            }
        }
    }

    /// <summary>How often no answer was found within the tries: neither proof nor refutation.</summary>
    public int GivenUp { get; private set; }

    /// <summary>Numbers of one to four people that follow from what was published, by subtraction alone.</summary>
    public IReadOnlyList<string> Solved()
    {
        var rows = Reduced();
        var solved = new Dictionary<int, BigInteger>();
        foreach (var (terms, sum, scale) in rows.Where(row => row.Terms.Count == 1).Select(row => (row.Terms.Single(), row.Sum, row.Terms.Single().Value)))
        {
            if (sum % scale == 0) solved[terms.Key] = sum / scale;
        }

        var found = solved.Where(pair => IsHit((int)pair.Value)).Select(pair => $"{_unknown[pair.Key]} = {pair.Value}").ToList();
        for (var at = 0; at < _versions.Count; at++)
        {
            for (var before = 0; before < at; before++)
            {
                found.AddRange(_versions[at].Tables.People.Keys
                    .Where(key => Told(at, key, solved) is { } now && Told(before, key, solved) is { } then && IsHit(now - then))
                    .Select(key => $"{key} changed by {Told(at, key, solved) - Told(before, key, solved)} from version {before} to {at}"));
            }
        }

        found.AddRange(Enumerable.Range(0, _versions.Count).SelectMany(at => _versions[at].Tables.People.Keys
            .Where(key => !IsUnknown(at, key) && IsHit(_versions[at].Tables.People[key])).Select(key => $"{key} is printed")));
        return found;
    }

    /// <summary>Numbers that are one to four people in every table that reads as what was published does.</summary>
    public IReadOnlyList<string> Cornered() =>
        [.. Enumerable.Range(0, _unknown.Count).Where(at => IsHit(Truth(at)) && IsCornered(at)).Select(at => $"{_unknown[at]} = {Truth(at)}")];

    private static bool IsHit(int people) => Math.Abs(people) is >= 1 and <= 4;

    private bool IsUnknown(int version, string key) =>
        _versions[version].Tables.Implied.Contains(key) || _versions[version].Hidden.Contains(key);

    private int Truth(int unknown) => _versions[_unknown[unknown].Version].Tables.People[_unknown[unknown].Key];

    private int? Told(int version, string key, Dictionary<int, BigInteger> solved)
    {
        if (!_versions[version].Tables.People.TryGetValue(key, out var people)) return null;
        if (!IsUnknown(version, key)) return people;
        return solved.TryGetValue(_unknown.IndexOf((version, key)), out var value) ? (int)value : null;
    }

    private List<(Dictionary<int, BigInteger> Terms, BigInteger Sum)> Reduced()
    {
        var rows = _equations.Select(equation => (Terms: equation.Terms.ToDictionary(term => term.Key, term => (BigInteger)term.Value), Sum: (BigInteger)equation.Sum)).ToList();
        for (int unknown = 0, rank = 0; unknown < _unknown.Count && rank < rows.Count; unknown++)
        {
            var pivot = rows.FindIndex(rank, row => row.Terms.GetValueOrDefault(unknown) != 0);
            if (pivot < 0) continue;

            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            for (var other = 0; other < rows.Count; other++)
            {
                if (other == rank || rows[other].Terms.GetValueOrDefault(unknown) == 0) continue;
                rows[other] = Eliminated(rows[other], rows[rank], unknown);
            }

            rank++;
        }

        return rows;
    }

    private static (Dictionary<int, BigInteger> Terms, BigInteger Sum) Eliminated(
        (Dictionary<int, BigInteger> Terms, BigInteger Sum) row, (Dictionary<int, BigInteger> Terms, BigInteger Sum) pivot, int unknown)
    {
        var (mine, theirs) = (row.Terms[unknown], pivot.Terms[unknown]);
        var terms = row.Terms.Keys.Union(pivot.Terms.Keys)
            .Select(key => (key, value: (row.Terms.GetValueOrDefault(key) * theirs) - (pivot.Terms.GetValueOrDefault(key) * mine)))
            .Where(term => term.value != 0).ToDictionary(term => term.key, term => term.value);
        return (terms, (row.Sum * theirs) - (pivot.Sum * mine));
    }
}
