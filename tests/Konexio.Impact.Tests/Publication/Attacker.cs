using System.Numerics;
using Konexio.Impact.Domain.Publication;

namespace Konexio.Impact.Tests.Publication;

/// <summary>
/// A reader who holds every published version against every other one. It knows nothing of how numbers are hidden: it solves the
/// equations exactly, and where they leave room, tries every table of whole people that reads the same.
/// </summary>
internal sealed class Attacker
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

    private bool IsCornered(int unknown)
    {
        const int Ceiling = 400;
        var tries = 0;
        var low = _unknown.Select(cell => _versions[cell.Version].Tables.Implied.Contains(cell.Key) ? 0 : 1).ToArray();
        var high = low.Select(_ => Ceiling).ToArray();

        // People stay counted: what grew did so from version to version, as far as it is true.
        var growth = Growth();
        foreach (var (from, to) in new[] { (Suppression.Threshold, Ceiling), (0, 0) })
        {
            var (l, h) = ((int[])low.Clone(), (int[])high.Clone());
            (l[unknown], h[unknown]) = (Math.Max(l[unknown], from), Math.Min(h[unknown], to));
            var answer = Fits(l, h, growth, ref tries);
            if (answer is true) return false;
            if (answer is null)
            {
                GivenUp++;
                return false;
            }
        }

        return true;
    }

    private List<(int? Then, int? Now, int Known)> Growth()
    {
        var growth = new List<(int?, int?, int)>();
        for (var at = 1; at < _versions.Count; at++)
        {
            foreach (var (key, people) in _versions[at].Tables.People)
            {
                if (!_versions[at - 1].Tables.People.TryGetValue(key, out var before) || people < before) continue;

                var (then, now) = (_unknown.IndexOf((at - 1, key)), _unknown.IndexOf((at, key)));
                if (then < 0 && now < 0) continue;
                growth.Add((then < 0 ? null : then, now < 0 ? null : now, then < 0 ? before : people));
            }
        }

        return growth;
    }

    /// <summary>Whether people can be put into the unknown cells; null when the tries are used up.</summary>
    private bool? Fits(int[] low, int[] high, List<(int? Then, int? Now, int Known)> growth, ref int tries)
    {
        if (tries++ > MostTries) return null;
        if (!Narrow(low, high, growth)) return false;

        var open = -1;
        for (var at = 0; at < low.Length; at++)
        {
            if (low[at] < high[at] && (open < 0 || high[at] - low[at] < high[open] - low[open])) open = at;
        }

        if (open < 0) return true;
        for (var value = low[open]; value <= high[open]; value++)
        {
            var (l, h) = ((int[])low.Clone(), (int[])high.Clone());
            (l[open], h[open]) = (value, value);
            if (Fits(l, h, growth, ref tries) is not false and var answer) return answer;
        }

        return false;
    }

    private bool Narrow(int[] low, int[] high, List<(int? Then, int? Now, int Known)> growth)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (then, now, known) in growth)
            {
                if (then is { } past) changed |= Lower(high, past, now is { } present ? high[present] : known);
                if (now is { } here) changed |= Raise(low, here, then is { } there ? low[there] : known);
            }

            foreach (var (terms, sum) in _equations)
            {
                foreach (var (at, factor) in terms)
                {
                    var (least, most) = (0, 0);
                    foreach (var (other, weight) in terms.Where(term => term.Key != at))
                    {
                        least += weight > 0 ? weight * low[other] : weight * high[other];
                        most += weight > 0 ? weight * high[other] : weight * low[other];
                    }

                    var (a, b) = factor > 0 ? (sum - most, sum - least) : (least - sum, most - sum);
                    changed |= Raise(low, at, a) | Lower(high, at, b);
                    if (low[at] > high[at]) return false;
                }
            }

            for (var at = 0; at < low.Length; at++)
            {
                if (low[at] > high[at]) return false;
            }
        }

        return true;
    }

    private static bool Lower(int[] high, int at, int to)
    {
        if (high[at] <= to) return false;
        high[at] = to;
        return true;
    }

    private static bool Raise(int[] low, int at, int to)
    {
        if (low[at] >= to) return false;
        low[at] = to;
        return true;
    }
}
