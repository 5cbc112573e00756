using System.Diagnostics;
using System.Text;

namespace Konexio.Benchmarks.Load;

/// <summary>One connection's endless series of requests.</summary>
internal interface IRequests
{
    ReadOnlyMemory<byte> Next();

    void Answered(int status, ReadOnlySpan<byte> body);
}

/// <summary>
/// A closed loop: each connection sends its next request as soon as it has the answer to the last. A slower server so gets
/// fewer requests, and its waiting times are those of this many callers, not of an open crowd.
/// </summary>
internal static class LoadRun
{
    public static async Task<LoadResult> Run(int port, IReadOnlyList<IRequests> callers, TimeSpan time, CancellationToken ct)
    {
        var latencies = new List<long>[callers.Count];
        var begun = Stopwatch.GetTimestamp();
        var until = begun + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var outcomes = await Task.WhenAll(callers.Select((caller, i) => Task.Run(() => Call(port, caller, latencies[i] = new List<long>(100_000), until, ct), ct)));
        var took = Stopwatch.GetElapsedTime(begun);
        var all = latencies.SelectMany(of => of).Order().ToArray();
        return new LoadResult(all, took, outcomes.Sum(outcome => outcome.Failed), outcomes.Sum(outcome => outcome.Bytes), outcomes.FirstOrDefault(outcome => outcome.Failed > 0).Example);
    }

    private static async Task<(int Failed, long Bytes, string? Example)> Call(int port, IRequests caller, List<long> latencies, long until, CancellationToken ct)
    {
        using var connection = new HttpConnection();
        await connection.Connect(port, ct);
        var (failed, bytes, example) = (0, 0L, (string?)null);
        while (true)
        {
            var start = Stopwatch.GetTimestamp();
            if (start >= until) return (failed, bytes, example);

            await connection.Exchange(caller.Next(), ct);
            latencies.Add(Stopwatch.GetTimestamp() - start);
            bytes += connection.BodyLength;
            if (connection.Status is < 200 or > 299)
            {
                failed++;
                example ??= $"{connection.Status} {Encoding.UTF8.GetString(connection.Body)}";
            }

            caller.Answered(connection.Status, connection.Body);
        }
    }
}

/// <summary>What came of one run; latencies are sorted.</summary>
internal sealed record LoadResult(long[] Latencies, TimeSpan Took, int Failed, long Bytes, string? Example)
{
    public int Requests => Latencies.Length;

    public double PerSecond => Requests / Took.TotalSeconds;

    public double Milliseconds(double quantile) =>
        Requests == 0 ? 0 : Latencies[Math.Min(Requests - 1, (int)(Requests * quantile))] * 1000d / Stopwatch.Frequency;
}
