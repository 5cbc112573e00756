using System.Globalization;

namespace Konexio.Benchmarks.Workloads;

/// <summary>Prints one workload's outcome, as rows that docs/performance.md can take over.</summary>
internal static class Report
{
    public static void Write(Comparison workload, List<Sample> floor, List<Sample> api)
    {
        var throughput = Spread.Of(api.Zip(floor, (above, below) => above.Load.PerSecond / below.Load.PerSecond));
        var slowest = Spread.Of(api.Zip(floor, (above, below) => above.Load.Milliseconds(0.99) / below.Load.Milliseconds(0.99)));
        Console.WriteLine("| | req/s | p50 ms | p99 ms | CPU µs a request: server | PostgreSQL | client |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        Row("floor", floor);
        Row("API", api);
        Console.WriteLine($"throughput ratio {throughput}, target ≥ {Number(workload.LeastRatio)}: {(throughput.Median >= workload.LeastRatio ? "met" : "MISSED")}");
        Console.WriteLine($"p99 ratio {slowest}{(workload.MostP99 is { } most ? $", target ≤ {Number(most)}: {(slowest.Median <= most ? "met" : "MISSED")}" : "")}");
    }

    private static void Row(string name, List<Sample> samples)
    {
        Console.WriteLine(FormattableString.Invariant(
            $"| {name} | {Of(one => one.Load.PerSecond):0} | {Of(one => one.Load.Milliseconds(0.5)):0.00} | {Of(one => one.Load.Milliseconds(0.99)):0.00} | {Of(one => one.Microseconds(one.Cost.Server)):0} | {Of(one => one.Microseconds(one.Cost.Postgres)):0} | {Of(one => one.Microseconds(one.Cost.Client)):0} |"));

        double Of(Func<Sample, double> figure) => Spread.Of(samples.Select(figure)).Median;
    }

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}

/// <summary>The least, the middle and the greatest of some figures.</summary>
internal readonly record struct Spread(double Least, double Median, double Greatest)
{
    public static Spread Of(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToList();
        var middle = sorted.Count / 2;
        return new Spread(sorted[0], sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2, sorted[^1]);
    }

    public override string ToString() => FormattableString.Invariant($"{Median:0.00} (min {Least:0.00}, max {Greatest:0.00})");
}
