using Konexio.Impact.Domain.Publication;

namespace Konexio.Impact.Tests.Publication;

/// <summary>A small school by month: cohorts at sites on tracks, whose numbers change from one report to the next.</summary>
internal sealed class ReportedSchool
{
    private readonly Dice _random;
    private readonly List<(string Site, string Track)> _cohorts;
    private readonly int[] _learners;
    private readonly int[] _completed;

    // People under two records in two cohorts, found to be one; both completed, or not.
    private readonly List<(int One, int Other, bool Completed)> _merged = [];

    public ReportedSchool(int seed, int cohorts)
    {
        _random = new Dice(seed);
        _cohorts = [.. Enumerable.Range(0, cohorts).Select(_ => ($"site{_random.Next(3)}", $"track{_random.Next(2)}"))];
        _learners = [.. _cohorts.Select(_ => _random.Next(14))];
        _completed = [.. _learners.Select(learners => _random.Next(learners + 1))];
    }

    /// <summary>Some join, some complete, now and then a mistake is put right, and records of one person are merged, or parted again.</summary>
    public void GoOn()
    {
        for (var at = 0; at < _learners.Length; at++)
        {
            if (_random.Next(2) == 0) _learners[at] += _random.Next(7);
            if (_random.Next(2) == 0) _completed[at] = Math.Min(_learners[at], _completed[at] + _random.Next(6));
            if (_random.Next(10) == 0 && _learners[at] > _completed[at]) _learners[at]--;
        }

        Merge();
    }

    private void Merge()
    {
        if (_merged.Count > 0 && _random.Next(3) == 0) _merged.RemoveAt(0);
        for (var times = _random.Next(4); times > 0; times--)
        {
            var (one, other, completed) = (_random.Next(_learners.Length), _random.Next(_learners.Length), _random.Next(2) == 0);
            // Within one cohort, there is one learner less; in two, those who are in both are counted once in what takes in both.
            if (one == other && (completed ? _completed[one] : _learners[one] - _completed[one]) > 1)
                (_learners[one], _completed[one]) = (_learners[one] - 1, _completed[one] - (completed ? 1 : 0));
            else if (one != other && _merged.Count < 3 && Math.Min(_completed[one], _completed[other]) > 3 && Math.Min(_learners[one], _learners[other]) > 6)
                _merged.Add((one, other, completed));
        }
    }

    public CountTables Report()
    {
        var people = new Dictionary<string, int>(StringComparer.Ordinal);
        var sums = new List<CellSum>();
        var implied = new HashSet<string>(StringComparer.Ordinal);

        // Somebody in the first two cohorts is one person, and counted once in all.
        var twice = _learners[0] > 2 && _learners.Length > 1 && _learners[1] > 2 ? 1 : 0;
        for (var at = 0; at < _cohorts.Count; at++) Add($"cohort/{at}", _learners[at], _completed[at]);
        foreach (var (kind, of) in new (string, Func<(string Site, string Track), string>)[] { ("site", c => c.Site), ("track", c => c.Track) })
        {
            foreach (var group in Enumerable.Range(0, _cohorts.Count).GroupBy(at => of(_cohorts[at])))
            {
                var together = _merged.Where(pair => group.Contains(pair.One) && group.Contains(pair.Other)).ToList();
                var learners = group.Sum(at => _learners[at]) - (group.Contains(0) && group.Contains(1) ? twice : 0) - together.Count;
                Add($"{kind}/{group.Key}", learners, Math.Min(learners, group.Sum(at => _completed[at]) - together.Count(pair => pair.Completed)));
                Sum($"{kind}/{group.Key}", group.Select(at => $"cohort/{at}"));
            }
        }

        var all = _learners.Sum() - twice - _merged.Count;
        Add("total", all, Math.Min(all, _completed.Sum() - _merged.Count(pair => pair.Completed)));
        foreach (var kind in new[] { "site", "track", "cohort" })
        {
            Sum("total", people.Keys.Where(key => key.StartsWith($"{kind}/", StringComparison.Ordinal) && key.EndsWith("/learners", StringComparison.Ordinal)).Select(key => key[..^"/learners".Length]).ToList());
        }

        return new CountTables(people, sums, implied);

        void Add(string key, int learners, int completed)
        {
            people[$"{key}/learners"] = learners;
            people[$"{key}/completed"] = completed;
            people[$"{key}/notCompleted"] = learners - completed;
            implied.Add($"{key}/notCompleted");
            sums.Add(new CellSum($"{key}/learners", [$"{key}/completed", $"{key}/notCompleted"]));
        }

        void Sum(string whole, IEnumerable<string> parts)
        {
            var list = parts.ToList();
            foreach (var figure in new[] { "learners", "completed" }) sums.Add(new CellSum($"{whole}/{figure}", [.. list.Select(part => $"{part}/{figure}")]));
        }
    }

    private sealed class Dice(int seed)
    {
        private ulong _state = (ulong)(uint)seed + 1;

        public int Next(int below)
        {
            _state = (_state * 6364136223846793005) + 1442695040888963407;
            return (int)((_state >> 33) % (ulong)below);
        }
    }
}
