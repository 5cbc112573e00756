using System.Collections.Concurrent;
using System.Diagnostics;

namespace Konexio.RealInput;

/// <summary>What came back, counted from many tasks at once.</summary>
internal sealed class Tally
{
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public void Add(string what, int times = 1) => _counts.AddOrUpdate(what, times, (_, before) => before + times);

    public int Of(string what) => _counts.GetValueOrDefault(what);

    public void Print(string title)
    {
        Console.WriteLine(title);
        foreach (var (what, times) in _counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal))
            Console.WriteLine($"  {times,8:N0}  {what}");
    }

    public static async Task<TimeSpan> Time(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started);
    }
}
