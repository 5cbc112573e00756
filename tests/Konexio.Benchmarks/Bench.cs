using System.Globalization;
using Konexio.Benchmarks.Stage;
using Konexio.Benchmarks.Workloads;

namespace Konexio.Benchmarks;

/// <summary>Measures what was asked for, and leaves nothing running.</summary>
internal static class Bench
{
    public static async Task Run(BenchOptions options, CancellationToken ct)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var places = Places.Of(options.Data);
        Console.WriteLine($"{Environment.ProcessorCount} processors, {Load()}; PostgreSQL durable, {string.Join(", ", BenchStage.PostgresSettings.Select(setting => $"{setting.Key}={setting.Value}"))}");
        try
        {
            if (options.Workloads.Contains("w7")) await StartTimes.Measure(places, ct);
            if (options.Workloads.Contains("w4")) await GrantReportTimes.Measure(options, places, ct);
            var compared = Comparison.All.Where(workload => options.Workloads.Contains(workload.Name)).ToList();
            if (compared.Count > 0)
            {
                await using var stage = await BenchStage.Set(options, places, ct);
                foreach (var workload in compared) await workload.Measure(stage, options, ct);
                Console.WriteLine($"resident after the load: API {ProcessCost.ResidentMegabytes(stage.Api.Id):n0} MB, floor {ProcessCost.ResidentMegabytes(stage.Floor.Id):n0} MB");
            }
        }
        finally
        {
            if (options.Data is null) Directory.Delete(places.Data, recursive: true);
        }

        Console.WriteLine($"at the end: {Load()}");
    }

    // Others at work on the machine are the commonest reason for odd figures.
    private static string Load() => $"load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}";
}
