using Konexio.Impact.Domain.Publication;

namespace Konexio.Impact.Tests.Publication;

internal sealed partial class Attacker
{
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
