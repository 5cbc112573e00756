using Konexio.Benchmarks.Load;
using Konexio.Benchmarks.Stage;

namespace Konexio.Benchmarks.Workloads;

/// <summary>One workload on the floor and on the API by turns.</summary>
internal sealed record Comparison(
    string Name, string What, double LeastRatio, double? MostP99, bool LeavesWork, Func<int, ulong, IRequests> OnFloor, Func<int, ulong, Tokens, IRequests> OnApi)
{
    // Lists come first: what the floor stores for W1 looks sealed, but does not open.
    public static IReadOnlyList<Comparison> All { get; } =
    [
        new("w2", "a partner's page of 50 referrals by status", 0.85, null, false,
            (i, _) => new ListRequests("/v1/referrals", i, null), (i, _, tokens) => new ListRequests("/v1/referrals", i, tokens.Partner)),
        new("w2b", "a coordinator's page of 50 referrals by status, names opened, reading audited", 0.70, null, false,
            (i, _) => new ListRequests("/v1/staff/referrals", i, null), (i, _, tokens) => new ListRequests("/v1/referrals", i, tokens.Coordinator)),
        new("w3", "anybody verifies a certificate by its code; every fourth holder is named, and the showing audited", 0.90, null, false,
            (i, run) => new VerifyRequests(i, run), (i, run, _) => new VerifyRequests(i, run)),
        new("w1", "a partner submits a referral", 0.70, 2, true,
            (i, run) => new SubmitRequests(i, run, null), (i, run, tokens) => new SubmitRequests(i, run, tokens.Partner)),
    ];

    public async Task Measure(BenchStage stage, BenchOptions options, CancellationToken ct)
    {
        Console.WriteLine($"\n{Name.ToUpperInvariant()}: {What}; {options.Connections} connections, {options.Rounds} rounds of {options.Seconds} s a side");
        var run = (ulong)TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() % 10_000_000;
        var (floor, api) = (new List<Sample>(), new List<Sample>());
        for (var round = 0; round <= options.Rounds; round++)
        {
            // The runtime compiles again what is called often: until that is done, its compiler is what is measured.
            var seconds = round == 0 ? options.WarmUp : options.Seconds;
            var onFloor = await Turn(stage, stage.Floor, seconds, Callers(i => OnFloor(i, run)), ct);
            var onApi = await Turn(stage, stage.Api, seconds, Callers(i => OnApi(i, run, stage.Tokens)), ct);
            run++;
            if (round == 0)
            {
                Console.WriteLine($"warm-up: floor {onFloor.Load.PerSecond:n0}/s of {onFloor.BytesEach} bytes, API {onApi.Load.PerSecond:n0}/s of {onApi.BytesEach} bytes");
                continue;
            }

            floor.Add(onFloor);
            api.Add(onApi);
            Console.WriteLine($"{round}: floor {onFloor} | API {onApi} | ratio {onApi.Load.PerSecond / onFloor.Load.PerSecond:0.00}");
        }

        Report.Write(this, floor, api);

        List<IRequests> Callers(Func<int, IRequests> caller) => [.. Enumerable.Range(0, options.Connections).Select(caller)];
    }

    private async Task<Sample> Turn(BenchStage stage, ServedProcess server, double seconds, List<IRequests> callers, CancellationToken ct)
    {
        var before = Cost.Read(server.Id, stage.PostgresId);
        var load = await LoadRun.Run(server.Port, callers, TimeSpan.FromSeconds(seconds), ct);
        var cost = Cost.Read(server.Id, stage.PostgresId) - before;
        if (load.Failed > 0) throw new InvalidOperationException($"{load.Failed} of {load.Requests} requests were refused: {load.Example}");
        var (waiting, took) = LeavesWork ? await stage.Settle(ct) : default;
        return new Sample(load, cost, waiting, took);
    }
}

/// <summary>CPU of the three parties.</summary>
internal readonly record struct Cost(TimeSpan Server, TimeSpan Postgres, TimeSpan Client)
{
    public static Cost Read(int server, int postgres) =>
        new(ProcessCost.Cpu(server), ProcessCost.CpuWithChildren(postgres), ProcessCost.Cpu(Environment.ProcessId));

    public static Cost operator -(Cost later, Cost earlier) => new(later.Server - earlier.Server, later.Postgres - earlier.Postgres, later.Client - earlier.Client);
}

/// <summary>One turn: its load, its cost, and what it left to do.</summary>
internal sealed record Sample(LoadResult Load, Cost Cost, long Waiting, TimeSpan SettledIn)
{
    public long BytesEach => Load.Bytes / Math.Max(1, Load.Requests);

    public double Microseconds(TimeSpan cpu) => cpu.TotalMicroseconds / Math.Max(1, Load.Requests);

    public override string ToString() => FormattableString.Invariant(
        $"{Load.PerSecond,7:n0}/s p50 {Load.Milliseconds(0.5):0.00} p99 {Load.Milliseconds(0.99):0.00} ms{(Waiting == 0 ? "" : $", {Waiting} events left, heard after {SettledIn.TotalSeconds:0.0} s")}");
}
