namespace Konexio.Impact.Domain.Publication;

/// <summary>What a reader does not see in the published versions, and the equations that hold all the same.</summary>
internal sealed class Unknowns
{
    private readonly IReadOnlyList<PublishedTables> _versions;
    private readonly Dictionary<(int Version, string Key), int> _index = [];
    private readonly List<int> _least = [];
    private readonly List<Equation> _equations = [];

    public Unknowns(IReadOnlyList<PublishedTables> versions)
    {
        _versions = versions;
        for (var at = 0; at < versions.Count; at++)
        {
            foreach (var key in versions[at].Tables.People.Keys.Where(key => !versions[at].Shows(key))) Name(at, key);
        }

        for (var at = 0; at < versions.Count; at++)
        {
            foreach (var sum in versions[at].Tables.Sums) Add(at, sum);
        }

        for (var at = 1; at < versions.Count; at++) AddGrowth(at);
    }

    public Simplex? Solve() => Simplex.Start(_least.Count, _equations);

    public Dictionary<int, double> Objective(Target target, int direction)
    {
        var terms = new Dictionary<int, double>();
        if (_index.TryGetValue((target.Version, target.Key), out var now)) terms[now] = direction;
        if (target.Before is { } before && _index.TryGetValue((before, target.Key), out var then)) terms[then] = -direction;
        return terms;
    }

    /// <summary>The candidate in people, where it is made of whole ones and fits all equations exactly.</summary>
    public int[]? AsWhole(double[] candidate)
    {
        const double Near = 1e-6;
        var whole = new int[candidate.Length];
        for (var at = 0; at < candidate.Length; at++)
        {
            var rounded = Math.Round(candidate[at], MidpointRounding.AwayFromZero);
            if (Math.Abs(rounded - candidate[at]) > Near || rounded < 0) return null;
            whole[at] = (int)rounded;
        }

        return _equations.TrueForAll(equation => equation.Terms.Sum(term => term.Value * whole[term.Key]) == equation.Sum) ? whole : null;
    }

    public int ValueOf(Target target, int[] whole) =>
        PeopleIn(target.Version, target.Key, whole) - (target.Before is { } before ? PeopleIn(before, target.Key, whole) : 0);

    private int PeopleIn(int version, string key, int[] whole) =>
        _index.TryGetValue((version, key), out var at) ? whole[at] + _least[at] : _versions[version].Tables.People[key];

    // Nobody is never hidden, so whoever is hidden is at least one.
    private void Name(int version, string key)
    {
        _index[(version, key)] = _least.Count;
        _least.Add(_versions[version].Tables.Implied.Contains(key) ? 0 : 1);
    }

    private void Add(int version, CellSum sum)
    {
        var terms = new Dictionary<int, int>();
        var rest = _versions[version].Tables.OverlapOf(sum);
        foreach (var part in sum.Parts) rest -= Term(terms, version, part, 1);
        rest -= Term(terms, version, sum.Whole, -1);
        if (terms.Count > 0) _equations.Add(new Equation(terms, rest));
    }

    // Counts of a running period grow; where they have not, a reader who thinks so is wrong, and no danger.
    private void AddGrowth(int version)
    {
        var (now, then) = (_versions[version].Tables, _versions[version - 1].Tables);
        foreach (var (key, people) in now.People)
        {
            if (!then.People.TryGetValue(key, out var before) || people < before) continue;

            var terms = new Dictionary<int, int>();
            var rest = -Term(terms, version, key, 1) - Term(terms, version - 1, key, -1);
            if (terms.Count == 0) continue;

            terms[_least.Count] = -1;
            _least.Add(0);
            _equations.Add(new Equation(terms, rest));
        }
    }

    /// <summary>What is known of the term; what is not is added to the terms.</summary>
    private int Term(Dictionary<int, int> terms, int version, string key, int factor)
    {
        if (!_index.TryGetValue((version, key), out var at)) return factor * _versions[version].Tables.People[key];

        terms[at] = terms.GetValueOrDefault(at) + factor;
        return factor * _least[at];
    }
}
