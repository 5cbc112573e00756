using Konexio.Benchmarks.Stage;

namespace Konexio.Benchmarks.Workloads;

/// <summary>W7: how long a built host takes to answer, first on an empty folder and then on its data, as a newcomer starts it.</summary>
internal static class StartTimes
{
    private const int Restarts = 5;

    // The clocks of the modules have gone round once.
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(35);

    public static async Task Measure(Places places, CancellationToken ct)
    {
        Console.WriteLine("\nW7: start of the built host in development, with its own PostgreSQL, to its first good /health/ready");
        var folder = Path.Combine(places.Data, "start");
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Konexio__DataFolder"] = folder,
            ["Logging__LogLevel__Default"] = "Warning",
        };
        var first = await Start();
        var again = new List<(double Seconds, double Megabytes)>();
        for (var i = 0; i < Restarts; i++) again.Add(await Start());

        var times = Spread.Of(again.Select(start => start.Seconds));
        var memory = Spread.Of(again.Select(start => start.Megabytes));
        Console.WriteLine(FormattableString.Invariant($"first start, empty folder {first.Seconds:0.0} s, target ≤ 15: {(first.Seconds <= 15 ? "met" : "MISSED")}"));
        Console.WriteLine(FormattableString.Invariant($"start on existing data {times} s, target ≤ 3: {(times.Median <= 3 ? "met" : "MISSED")}"));
        Console.WriteLine(FormattableString.Invariant($"resident when idle, without PostgreSQL {memory} MB, target ≤ 200: {(memory.Median <= 200 ? "met" : "MISSED")}"));

        async Task<(double Seconds, double Megabytes)> Start()
        {
            await using var host = await ServedProcess.Start(places.Host, places.HostFolder, [], environment, ct);
            await Task.Delay(Idle, ct);
            return (host.StartedIn.TotalSeconds, ProcessCost.ResidentMegabytes(host.Id));
        }
    }
}
