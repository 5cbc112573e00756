using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Konexio.EmbeddedPostgres;
using Konexio.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Konexio.Journey.Tests;

public sealed class KilledPostgresTests
{
    private const int Requests = 240;
    private const int BeforeTheKill = 80;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PostgreSQL_killed_under_load_loses_nothing_that_was_answered_doubles_nothing_and_every_listener_is_heard_once()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "konexio-killed-pg-" + Path.GetRandomFileName())).FullName;
        try
        {
            var options = new EmbeddedPostgresOptions { DataFolder = folder };
            await using var first = await EmbeddedPostgresServer.StartAsync(options, NullLogger.Instance, Ct);
            await using var host = await HostProcess.Start(first.ConnectionString, Directory.CreateDirectory(Path.Combine(folder, "host")).FullName);
            using var partner = await host.Partner();
            using var coordinator = await host.ClientFor("coordinator");
            var referrals = new ConcurrentDictionary<int, Guid>();
            var statuses = new ConcurrentBag<HttpStatusCode>();
            var load = Parallel.ForEachAsync(Enumerable.Range(0, Requests), new ParallelOptions { MaxDegreeOfParallelism = 12 }, async (number, _) => await One(partner, coordinator, number, referrals, statuses));
            await Condition.Becomes(() => Task.FromResult(referrals.Count >= BeforeTheKill), TimeSpan.FromSeconds(60));

            KillAll(first.ProcessId);

            await load;
            referrals.Count.ShouldBeLessThan(Requests);
            statuses.Distinct().ShouldBe([HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.ServiceUnavailable], ignoreOrder: true);
            await using var second = await EmbeddedPostgresServer.StartAsync(options, NullLogger.Instance, Ct);
            second.Port.ShouldBe(first.Port);
            var answered = new Dictionary<int, Guid>(referrals);
            foreach (var number in Enumerable.Range(0, Requests))
                await Condition.Becomes(async () => await One(partner, coordinator, number, referrals, statuses), TimeSpan.FromSeconds(30));
            foreach (var (number, id) in answered) referrals[number].ShouldBe(id);
            var database = new Database(second.ConnectionString);
            await Condition.Becomes(async () => await database.Value<long>(
                """
                select (select count(*) from enrolment.outbox_messages where forwarded_at is null)
                     + (select count(*) from enrolment.inbox_messages where status <> 'heard') + (select count(*) from access.inbox_messages where status <> 'heard')
                """) == 0, TimeSpan.FromSeconds(60));

            foreach (var once in Counted) (await database.Value<long>(once)).ShouldBe(Requests, once);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // What requests wrote, and what the listener of an acceptance did.
    private static readonly string[] Counted =
    [
        "select count(*) from enrolment.referrals where reference like 'killed-%'",
        "select count(*) from enrolment.audit_entries where operation = 'SubmitReferral'",
        "select count(*) from enrolment.outbox_messages where event_name = 'enrolment.referral-submitted.v1'",
        "select count(*) from enrolment.outbox_messages where event_name = 'enrolment.referral-accepted.v1'",
        "select count(*) from enrolment.learners where referral_id is not null",
        "select count(*) from enrolment.audit_entries where operation = 'WhenReferralAccepted'",
        "select count(*) from enrolment.outbox_messages where event_name = 'enrolment.learner-admitted.v1' and payload ->> 'referralId' is not null",
    ];

    /// <summary>Submits a referral and accepts it; false where one of the requests was answered that there is no capacity now.</summary>
    private static async ValueTask<bool> One(HttpClient partner, HttpClient coordinator, int number, ConcurrentDictionary<int, Guid> referrals, ConcurrentBag<HttpStatusCode> statuses)
    {
        if (await Ask(partner, "/v1/referrals", $"submit-{number}", Calls.Referral($"killed-{number}", $"Nom{number}")) is not { } submitted) return false;
        referrals[number] = submitted.Id();
        return await Ask(coordinator, $"/v1/referrals/{submitted.Id()}/start-review", $"review-{number}") is not null
            && await Ask(coordinator, $"/v1/referrals/{submitted.Id()}/accept", $"accept-{number}") is not null;

        async Task<JsonNode?> Ask(HttpClient http, string path, string key, object? body = null)
        {
            using var answer = await http.Do(path, body, key);
            statuses.Add(answer.StatusCode);
            var text = await answer.Content.ReadAsStringAsync(Ct);
            ((int)answer.StatusCode).ShouldBeOneOf([200, 201, 503], text);
            return answer.StatusCode == HttpStatusCode.ServiceUnavailable ? null : JsonNode.Parse(text);
        }
    }

    // The server and all that work for it at the same moment, so that none of them can finish what it does.
    private static void KillAll(int postmaster)
    {
        var family = Process.GetProcesses().Where(process => process.Id == postmaster || ParentOf(process.Id) == postmaster).ToList();
        foreach (var process in family.OrderBy(process => process.Id == postmaster)) process.Kill();
    }

    private static int ParentOf(int process)
    {
        try
        {
            // After the name in brackets: the state, then the parent.
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
