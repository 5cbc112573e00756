using System.Net;
using System.Text.Json.Nodes;
using Konexio.Testing;

namespace Konexio.Journey.Tests;

/// <summary>What the guide for operators promises, through the executable that they run.</summary>
public sealed class OperatorTests
{
    private const string Marker = "zzmark";

    [Fact]
    public async Task A_new_database_is_served_once_it_was_migrated_and_neither_log_nor_trace_says_anything_of_a_person()
    {
        await using var site = await OperatorSite.Make();
        using var collector = new TraceCollector();
        await site.MakeKeys();
        await using var host = await site.Start(
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_BSP_SCHEDULE_DELAY", "100"), ("OTEL_METRIC_EXPORT_INTERVAL", "500"));
        using var anonymous = new HttpClient { BaseAddress = host.Address };
        // A host that is still cold may not find out in time.
        await Condition.Becomes(async () => (await anonymous.See("/health/ready").Gives(HttpStatusCode.ServiceUnavailable)).Text("reason") == "migrations pending", TimeSpan.FromSeconds(20));

        var migrated = await site.Run("--migrate");

        migrated.ExitCode.ShouldBe(0, migrated.Errors);
        migrated.Output.ShouldContain("The database is up to date.");
        (await site.Run("--migrate")).ExitCode.ShouldBe(0);
        await Condition.Becomes(async () => (await anonymous.See("/health/ready")).StatusCode == HttpStatusCode.OK, TimeSpan.FromSeconds(20));
        await using (var seeding = await site.Start(("Konexio__Sandbox", "true"))) (await seeding.End()).ShouldBe(0);
        await Traffic(host);
        (await host.End()).ShouldBe(0);

        host.Errors.ShouldBeEmpty();
        host.Output.Count.ShouldBeGreaterThan(3);
        foreach (var line in host.Output) JsonNode.Parse(line).ShouldBeOfType<JsonObject>(line);
        host.Output.Where(IsMarked).ShouldBeEmpty("logs");
        collector.Received.ShouldContain(body => body.Contains("SubmitReferral", StringComparison.Ordinal));
        collector.Received.ShouldContain(body => body.Contains("konexio.inbox.heard", StringComparison.Ordinal));
        collector.Received.Where(body => IsMarked(body) || body.Contains("cursor=", StringComparison.Ordinal)).ShouldBeEmpty("traces and metrics");
    }

    [Fact]
    public async Task A_key_is_added_and_older_data_keys_come_under_it_until_the_old_key_can_go_and_all_stays_readable()
    {
        await using var site = await OperatorSite.Make();
        await site.MakeKeys();
        (await site.Run("--migrate")).ExitCode.ShouldBe(0);
        var referrals = new List<Guid>();
        await using (var host = await site.Start(("Konexio__Sandbox", "true"))) referrals.Add(await Submit(host, "before"));

        (await site.Run("--add-key")).Output.ShouldContain("Key 3 is now the current one.");

        await using (var host = await site.Start())
        {
            referrals.Add(await Submit(host, "after"));
            (await Names(host, referrals)).ShouldBe(["before", "after"]);
            (await Versions(site)).ShouldBe([2, 3]);

            var rewrapped = await site.Run("--rewrap-keys");

            rewrapped.ExitCode.ShouldBe(0, rewrapped.Errors);
            rewrapped.Output.ShouldContain($"curriculum: {await site.Database.Value<long>("select count(*) from curriculum.person_keys")} data keys wrapped again.");
            rewrapped.Output.ShouldContain($"enrolment: {await site.Database.Value<long>("select count(*) - 1 from enrolment.person_keys")} data keys wrapped again.");
            (await Versions(site)).ShouldBe([3]);
            (await Names(host, referrals)).ShouldBe(["before", "after"]);
        }

        var keys = JsonNode.Parse(await File.ReadAllTextAsync(site.KeyFile, TestContext.Current.CancellationToken))!;
        while (keys["keys"]!.AsArray().Count > 1) keys["keys"]!.AsArray().RemoveAt(0);
        await File.WriteAllTextAsync(site.KeyFile, keys.ToJsonString(), TestContext.Current.CancellationToken);
        await using (var host = await site.Start())
        {
            (await Names(host, referrals)).ShouldBe(["before", "after"]);
            referrals.Add(await Submit(host, "last"));
            (await Names(host, referrals)).ShouldBe(["before", "after", "last"]);
        }
    }

    private static async Task Traffic(HostProcess host)
    {
        using var partner = await host.Partner();
        using var coordinator = await host.ClientFor("coordinator");
        using var administrator = await host.ClientFor("administrator");
        var referral = (await partner.Do("/v1/referrals", Marked("marked-1"), "marked-key").Gives(HttpStatusCode.Created)).Id();
        await partner.Do("/v1/referrals", Marked("marked-2")).Gives(HttpStatusCode.Created);
        await partner.Do("/v1/referrals", new { reference = "marked-3", person = new { givenName = Marker + "\0", email = Marker } }).Gives(HttpStatusCode.UnprocessableEntity);
        await partner.Do("/v1/referrals", new { reference = "marked-4", zzmarkMember = Marker }).Gives(HttpStatusCode.BadRequest);
        await partner.See($"/v1/referrals?cursor={Marker}").Gives(HttpStatusCode.UnprocessableEntity);
        await partner.See($"/v1/{Marker}?name={Marker}").Gives(HttpStatusCode.NotFound);
        await coordinator.See($"/v1/referrals/{referral}").Gives(HttpStatusCode.OK);
        await coordinator.See("/v1/referrals?limit=200").Gives(HttpStatusCode.OK);
        await administrator.See($"/v1/audit?operation={Marker}").Gives(HttpStatusCode.OK);
        await Condition.Becomes(async () => (await coordinator.See("/v1/duplicates").Gives(HttpStatusCode.OK))["items"]!.AsArray().Count > 0, TimeSpan.FromSeconds(20));
    }

    private static object Marked(string reference) => new
    {
        reference,
        person = new { givenName = $"{Marker}given", familyName = $"{Marker}family", birthDate = "1990-05-17", phone = "+33612345678", email = $"{Marker}@exemple.org" },
        wantedTrack = "parcours-digital",
        attestation = new { date = "2026-03-01", language = "fr" },
        comment = Marker,
    };

    private static bool IsMarked(string text) => text.Contains(Marker, StringComparison.OrdinalIgnoreCase) || text.Contains("612345678", StringComparison.Ordinal);

    private static async Task<Guid> Submit(HostProcess host, string name)
    {
        using var partner = await host.Partner();
        return await partner.Submit($"rotated-{name}", name);
    }

    private static async Task<IReadOnlyList<string>> Names(HostProcess host, IEnumerable<Guid> referrals)
    {
        using var coordinator = await host.ClientFor("coordinator");
        var names = new List<string>();
        foreach (var referral in referrals) names.Add((await coordinator.See($"/v1/referrals/{referral}").Gives(HttpStatusCode.OK))["person"]!.Text("givenName"));
        return names;
    }

    private static async Task<IReadOnlyList<int>> Versions(OperatorSite site) =>
        [.. (await site.Database.Query("select kek_version from enrolment.person_keys union select kek_version from curriculum.person_keys order by 1")).Select(row => (int)row[0]!)];
}
