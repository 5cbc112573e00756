using System.Net;
using System.Text.Json.Nodes;
using Konexio.BuildingBlocks.Infrastructure.Audit;
using Konexio.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Api.Tests.Audit;

public sealed class VerifyAuditTests(SealedAudit audit) : IClassFixture<SealedAudit>, IAsyncLifetime
{
    private readonly KonexioApp _app = audit.App;

    public async ValueTask InitializeAsync() => await audit.Restore();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task An_audit_that_nobody_touched_is_sound_and_says_what_it_counted_and_its_last_mark()
    {
        using var administrator = await _app.ClientFor("administrator");

        var answer = await administrator.Get("/v1/audit/verification");

        answer["sound"]!.GetValue<bool>().ShouldBeTrue();
        answer["modules"]!.AsArray().Select(module => module!.Text("module")).ShouldBe(["access", "certification", "curriculum", "enrolment", "impact", "mentoring"]);
        var enrolment = Of(answer, "enrolment");
        enrolment["entries"]!.GetValue<long>().ShouldBe(await _app.Database.Value<long>("select sum(entries) from enrolment.audit_seals"));
        enrolment["entries"]!.GetValue<long>().ShouldBeGreaterThan(1);
        enrolment["unsealed"]!.GetValue<long>().ShouldBe(0);
        enrolment["lastEntry"]!.GetValue<long>().ShouldBe(await _app.Database.Value<long>("select max(id) from enrolment.audit_entries"));
        var mark = enrolment.Text("lastMark");
        mark.ShouldBe(await _app.Database.Value<string>("select encode(mark, 'hex') from enrolment.audit_seals order by id desc limit 1"));
        (await administrator.Get($"/v1/audit/verification?mark={mark}"))["markFound"]!.GetValue<bool>().ShouldBeTrue();
        _app.Logs.Lines.ShouldContain(line => line.Contains(mark, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("update enrolment.audit_entries set client_id = 'another' where id = (select min(id) from enrolment.audit_entries)", "rows")]
    [InlineData("delete from enrolment.audit_entries where id = (select min(id) from enrolment.audit_entries)", "rows")]
    [InlineData("insert into enrolment.audit_entries overriding system value select 0, at, client_id, role, person_id, operation, access, purpose, fields from enrolment.audit_entries where id = (select min(id) from enrolment.audit_entries)", "rows")]
    [InlineData("update enrolment.audit_seals set mark = '\\x00112233445566778899aabbccddeeff'", "mark")]
    [InlineData("delete from enrolment.audit_seals", "cut")]
    public async Task Tampering_in_the_database_is_found_and_located(string tampering, string fault)
    {
        using var administrator = await _app.ClientFor("administrator");
        var first = (await _app.Database.Query(fault == "cut" ? "select max(id), 0 from enrolment.audit_seals" : "select min(id), min(last_entry) from enrolment.audit_seals")).Single();

        await _app.Database.Query(tampering);

        var answer = await administrator.Get("/v1/audit/verification");
        answer["sound"]!.GetValue<bool>().ShouldBeFalse();
        Of(answer, "access")["sound"]!.GetValue<bool>().ShouldBeTrue();
        var enrolment = Of(answer, "enrolment");
        enrolment["sound"]!.GetValue<bool>().ShouldBeFalse();
        enrolment["firstBreak"]!.Text("fault").ShouldBe(fault);
        enrolment["firstBreak"]!["seal"]!.GetValue<long>().ShouldBe((long)first[0]!);
        enrolment["firstBreak"]!["afterEntry"]!.GetValue<long>().ShouldBe(0);
        if (fault != "cut") enrolment["firstBreak"]!["upToEntry"]!.GetValue<long>().ShouldBe((long)first[1]!);
    }

    [Fact]
    public async Task A_mark_that_is_in_no_chain_is_said_and_one_that_is_no_mark_is_refused()
    {
        using var administrator = await _app.ClientFor("administrator");

        var answer = await administrator.Get($"/v1/audit/verification?mark={new string('0', 32)}");

        answer["markFound"]!.GetValue<bool>().ShouldBeFalse();
        answer["sound"]!.GetValue<bool>().ShouldBeFalse();
        await administrator.Get("/v1/audit/verification?mark=xyz", HttpStatusCode.UnprocessableEntity);
    }

    private static JsonNode Of(JsonNode answer, string module) => answer["modules"]!.AsArray().Single(one => one!.Text("module") == module)!;
}

/// <summary>An app with a sealed audit, which each test may spoil and gets back as it was.</summary>
public sealed class SealedAudit : IAsyncLifetime
{
    public KonexioApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await KonexioApp.Start();
        await App.ReadReferral("verified-1");
        await App.Drain();
        // The host's own sealer may be at work: what it sealed meanwhile must not be moved.
        await App.Database.Query(
            """
            select pg_advisory_xact_lock(hashtext('enrolment.audit_seals'));
            update enrolment.audit_entries set at = at - interval '5 minutes' where id > (select coalesce(max(last_entry), 0) from enrolment.audit_seals)
            """);
        var sealer = App.Services.GetRequiredKeyedService<AuditSealer>("enrolment");
        while (await sealer.Seal(TestContext.Current.CancellationToken) > 0)
        {
            // Until nothing is left.
        }

        foreach (var table in Tables) await App.Database.Query($"create table {table}_saved as table {table}");
    }

    public ValueTask DisposeAsync() => App is null ? ValueTask.CompletedTask : App.DisposeAsync();

    internal async Task Restore()
    {
        foreach (var table in Tables) await App.Database.Query($"delete from {table}; insert into {table} overriding system value select * from {table}_saved");
    }

    private static readonly string[] Tables = ["enrolment.audit_entries", "enrolment.audit_seals"];
}
