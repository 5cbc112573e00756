using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Konexio.Benchmarks.Stage;
using Konexio.EmbeddedPostgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Konexio.Benchmarks.Workloads;

/// <summary>W4: a grant's report over all learners and their registers, at a tenth of the size and at all of it; and whether it says what the facts say.</summary>
internal static class GrantReportTimes
{
    private const int Reads = 200;
    private const int WarmUps = 50;
    private const int RebuiltCohorts = 1000;
    private const double MostMilliseconds = 100;

    public static async Task Measure(BenchOptions options, Places places, CancellationToken ct)
    {
        var learners = options.Rows / ImpactGenerator.ToACohort / 10 * 10 * ImpactGenerator.ToACohort;
        Console.WriteLine($"\nW4: a grant's report over {learners:n0} learners and {(long)learners * ImpactGenerator.Sessions:n0} attendances, and over a tenth of them");
        await using var postgres = await EmbeddedPostgresServer.StartAsync(
            new EmbeddedPostgresOptions { DataFolder = Path.Combine(places.Data, "w4"), Settings = BenchStage.PostgresSettings }, NullLogger.Instance, ct);
        await using var owner = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { CommandTimeout = 0 }.ConnectionString);
        await owner.OpenAsync(ct);
        await using var api = await ServedProcess.Start(places.Host, places.HostFolder, [], places.HostSettings(postgres.ConnectionString, options.Settings), ct);
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{api.Port}") };
        await Authorise(tokens => tokens.Coordinator);
        var all = await Grant(owner, http, "2023-01-01", "2026-12-31", [], ct);
        var year = await Grant(owner, http, "2024-01-01", "2024-12-31", ["parcours-digital"], ct);
        var known = (int)await owner.Read<long>("select count(*) from impact.fact_cohorts", ct) * ImpactGenerator.ToACohort;

        Console.WriteLine("| learners | attendances | filled s | counted s | report p50 ms | p99 ms | bytes | the same live s | equal |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        // What an earlier run kept is not made again.
        var small = known < learners ? await At(known, Math.Max(known, learners / 10)) : double.NaN;
        var large = await At(Math.Max(known, learners / 10), learners);
        Console.WriteLine(FormattableString.Invariant($"{(double.IsNaN(small) ? "" : FormattableString.Invariant($"p50 at ten times the size: {large / small:0.00} ×; "))}target < {MostMilliseconds} ms: {(large < MostMilliseconds ? "met" : "MISSED")}"));
        await Authorise(tokens => tokens.Administrator);
        await Rebuild(owner, http, ct);

        // A token lives shorter than the counting may take.
        async Task Authorise(Func<Tokens, string> whose) =>
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", whose(await Tokens.Ask(places.Data, api.Port, ct)));

        async Task<double> At(int from, int until)
        {
            var begun = Stopwatch.GetTimestamp();
            if (from < until) await new ImpactGenerator(owner).Fill(from, until, ct);
            var filled = Stopwatch.GetElapsedTime(begun);
            begun = Stopwatch.GetTimestamp();
            await owner.Execute("insert into impact.stale_cohorts select cohort_id from impact.fact_cohorts c where not exists (select 1 from impact.grant_people p where p.cohort_id = c.cohort_id)", ct);
            while (await owner.Read<long>("select count(*) from impact.stale_cohorts", ct) > 0) await Task.Delay(TimeSpan.FromMilliseconds(200), ct);
            var counted = Stopwatch.GetElapsedTime(begun);
            await owner.Execute("vacuum analyze", ct);
            await owner.Execute("checkpoint", ct);
            await Authorise(tokens => tokens.Coordinator);

            var (times, report) = await Read(http, all, ct);
            begun = Stopwatch.GetTimestamp();
            var live = await LiveFigures.Of(owner, all, ct);
            var took = Stopwatch.GetElapsedTime(begun);
            var equal = LiveFigures.Of(report).SequenceEqual(live) && LiveFigures.Of((await Read(http, year, ct)).Report).SequenceEqual(await LiveFigures.Of(owner, year, ct));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {until:n0} | {(long)until * ImpactGenerator.Sessions:n0} | {filled.TotalSeconds:0} | {counted.TotalSeconds:0} | {times[Reads / 2]:0.0} | {times[Reads * 99 / 100]:0.0} | {report.Length:n0} | {took.TotalSeconds:0.0} | {(equal ? "yes" : "NO")} |"));
            return times[Reads / 2];
        }
    }

    private static async Task Rebuild(NpgsqlConnection owner, HttpClient http, CancellationToken ct)
    {
        var messages = await new ImpactGenerator(owner).Log(RebuiltCohorts, ct);
        var begun = Stopwatch.GetTimestamp();
        using (var answer = await http.PostAsync(new Uri("/v1/impact/rebuild", UriKind.Relative), null, ct)) answer.EnsureSuccessStatusCode();
        while (await owner.Read<long>("select count(*) from impact.rebuilds", ct) > 0) await Task.Delay(TimeSpan.FromMilliseconds(100), ct);
        var told = Stopwatch.GetElapsedTime(begun);
        while (await owner.Read<long>("select count(*) from impact.stale_cohorts", ct) > 0) await Task.Delay(TimeSpan.FromMilliseconds(100), ct);
        var counted = Stopwatch.GetElapsedTime(begun) - told;
        Console.WriteLine(FormattableString.Invariant(
            $"rebuild of {messages:n0} messages: told again in {told.TotalSeconds:0.0} s ({messages / told.TotalSeconds:n0} a second), counted in {counted.TotalSeconds:0.0} s ({messages / (told + counted).TotalSeconds:n0} a second in all)"));
    }

    private static async Task<(double[] Milliseconds, string Report)> Read(HttpClient http, Guid grant, CancellationToken ct)
    {
        var times = new double[Reads];
        var report = "";
        for (var read = -WarmUps; read < Reads; read++)
        {
            var begun = Stopwatch.GetTimestamp();
            report = await http.GetStringAsync(new Uri($"/v1/grants/{grant}/report", UriKind.Relative), ct);
            if (read >= 0) times[read] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        }

        Array.Sort(times);
        return (times, report);
    }

    private static async Task<Guid> Grant(NpgsqlConnection owner, HttpClient http, string startsOn, string endsOn, string[] tracks, CancellationToken ct)
    {
        if (await owner.Read<string>($"select coalesce(min(id::text), '') from impact.grants where name = 'Grant {startsOn}'", ct) is { Length: > 0 } known) return Guid.Parse(known);

        var funder = await Post(http, "/v1/funders", new { name = $"Funder {startsOn} {Guid.CreateVersion7(TimeProvider.System.GetUtcNow())}" }, ct);
        return await Post(http, "/v1/grants", new { funderId = funder, name = $"Grant {startsOn}", startsOn, endsOn, amountCents = 100, scope = new { tracks } }, ct);
    }

    private static async Task<Guid> Post(HttpClient http, string path, object body, CancellationToken ct)
    {
        using var answer = await http.PostAsJsonAsync(path, body, ct);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(ct)).GetProperty("id").GetGuid();
    }
}
