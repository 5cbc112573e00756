using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Konexio.Benchmarks.Stage;
using Konexio.EmbeddedPostgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Konexio.Benchmarks.Workloads;

/// <summary>W4: a grant's report, BPF and Qualiopi over all learners and their registers, at a tenth of the size and at all of it; and whether they say what the facts say.</summary>
internal static class GrantReportTimes
{
    private const int Reads = 200;
    private const int WarmUps = 50;
    private const int RebuiltCohorts = 1000;
    private const int Year = 2024;
    private const double MostMilliseconds = 100;

    public static async Task Measure(BenchOptions options, Places places, CancellationToken ct)
    {
        var learners = options.Rows / ImpactGenerator.ToACohort / 10 * 10 * ImpactGenerator.ToACohort;
        Console.WriteLine($"\nW4: a grant's report, BPF and Qualiopi of {Year} over {learners:n0} learners and {(long)learners * ImpactGenerator.Sessions:n0} attendances, and over a tenth of them");
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

        Console.WriteLine("| learners | attendances | filled s | counted s | answer | p50 ms | p99 ms | bytes | the same live s | equal |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        // What an earlier run kept is not made again.
        var small = known < learners ? await At(known, Math.Max(known, learners / 10)) : null;
        var large = await At(Math.Max(known, learners / 10), learners);
        foreach (var (at, name) in ((string[])["report", "BPF", "Qualiopi"]).Index())
        {
            var growth = small is null ? "" : FormattableString.Invariant($"p50 at ten times the size: {large[at] / small[at]:0.00} ×; ");
            Console.WriteLine(FormattableString.Invariant($"{name}: {growth}target < {MostMilliseconds} ms: {(large[at] < MostMilliseconds ? "met" : "MISSED")}"));
        }

        await Authorise(tokens => tokens.Administrator);
        await Rebuild(owner, http, ct);

        // A token lives shorter than the counting may take.
        async Task Authorise(Func<Tokens, string> whose) =>
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", whose(await Tokens.Ask(places.Data, api.Port, ct)));

        async Task<double[]> At(int from, int until)
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

            return
            [
                await Answer("report", $"/v1/grants/{all}/report", LiveFigures.Of, () => LiveFigures.Of(owner, all, ct)),
                await Answer("BPF", $"/v1/impact/bpf?year={Year}", LiveYears.TrainingReturnOf, () => LiveYears.TrainingReturnOf(owner, Year, ct)),
                await Answer("Qualiopi", $"/v1/impact/qualiopi?year={Year}", LiveYears.QualityFiguresOf, () => LiveYears.QualityFiguresOf(owner, Year, ct)),
                await Answer("report of a year", $"/v1/grants/{year}/report", LiveFigures.Of, () => LiveFigures.Of(owner, year, ct)),
            ];

            async Task<double> Answer(string name, string path, Func<string, IReadOnlyList<string>> said, Func<Task<IReadOnlyList<string>>> live)
            {
                var (times, answer) = await Read(http, path, ct);
                begun = Stopwatch.GetTimestamp();
                var equal = said(answer).SequenceEqual(await live());
                var took = Stopwatch.GetElapsedTime(begun);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"| {until:n0} | {(long)until * ImpactGenerator.Sessions:n0} | {filled.TotalSeconds:0} | {counted.TotalSeconds:0} | {name} | {times[Reads / 2]:0.0} | {times[Reads * 99 / 100]:0.0} | {answer.Length:n0} | {took.TotalSeconds:0.0} | {(equal ? "yes" : "NO")} |"));
                return times[Reads / 2];
            }
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

    private static async Task<(double[] Milliseconds, string Answer)> Read(HttpClient http, string path, CancellationToken ct)
    {
        var times = new double[Reads];
        var answer = "";
        for (var read = -WarmUps; read < Reads; read++)
        {
            var begun = Stopwatch.GetTimestamp();
            answer = await http.GetStringAsync(new Uri(path, UriKind.Relative), ct);
            if (read >= 0) times[read] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        }

        Array.Sort(times);
        return (times, answer);
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
