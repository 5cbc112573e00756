using System.Net;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Konexio.Api.Tests.Audit;

public sealed class ListAuditEntriesTests(OneApp one)
{
    private readonly KonexioApp _app = one.App;

    [Fact]
    public async Task A_change_and_a_read_of_a_persons_data_appear_newest_first_with_who_why_and_which_fields_and_no_value()
    {
        var person = await _app.ReadReferral("audit-1");
        using var administrator = await _app.ClientFor("administrator");

        var entries = await administrator.Entries($"person={person}&module=enrolment");

        var (read, change) = (entries[0], entries.Single(entry => entry.Text("operation") == "SubmitReferral"));
        read.Text("operation").ShouldBe("GetReferral");
        (read.Text("clientId"), read.Text("role"), read.Text("access")).ShouldBe(("sandbox-coordinator", "coordinator", "read"));
        read.Text("purpose").ShouldNotBeEmpty();
        read["fields"]!.AsArray().Select(field => field!.GetValue<string>()).ShouldBe(["person", "referral"]);
        (change.Text("clientId"), change.Text("role"), change.Text("access")).ShouldBe(("sandbox-partner", "partner", "change"));
        entries.ShouldAllBe(entry => entry["personId"]!.GetValue<Guid>() == person);
        string.Concat(entries.Select(entry => entry.ToJsonString())).ShouldNotContain("Zarathoustra");
    }

    [Fact]
    public async Task Reading_the_audit_is_itself_audited_for_each_person_who_was_shown()
    {
        var (first, second) = (await _app.ReadReferral("audit-2"), await _app.ReadReferral("audit-3"));
        using var administrator = await _app.ClientFor("administrator");
        await administrator.Entries($"person={first}");

        var read = (await administrator.Entries($"person={first}"))[0];

        (read.Text("operation"), read.Text("clientId"), read.Text("access")).ShouldBe(("ListAuditEntries", "sandbox-administrator", "read"));
        read.Text("purpose").ShouldContain("administrator");
        (await administrator.Entries($"person={second}")).ShouldNotContain(entry => entry.Text("operation") == "ListAuditEntries");
    }

    [Fact]
    public async Task Each_filter_leaves_only_what_it_names()
    {
        var person = await _app.ReadReferral("audit-4");
        using var administrator = await _app.ClientFor("administrator");
        var all = await administrator.Entries($"person={person}");
        all.Count.ShouldBeGreaterThan(1);
        var change = all.Single(entry => entry.Text("operation") == "SubmitReferral");
        var at = change["at"]!.GetValue<DateTimeOffset>();

        (await administrator.Entries($"person={person}&operation=SubmitReferral")).Select(AuditCalls.Key).ShouldBe([change.Key()]);
        (await administrator.Entries($"person={person}&client=sandbox-partner")).Select(AuditCalls.Key).ShouldBe([change.Key()]);
        (await administrator.Entries($"person={person}&from={Instant(at)}&to={Instant(at.AddMicroseconds(1))}")).Select(AuditCalls.Key).ShouldBe([change.Key()]);
        (await administrator.Entries($"person={person}&to={Instant(at)}")).ShouldBeEmpty();
        (await administrator.Entries($"person={person}&from={Instant(at.AddMicroseconds(1))}&client=sandbox-partner")).ShouldBeEmpty();
        (await administrator.Entries($"person={person}&module=access")).ShouldBeEmpty();
        (await administrator.Entries($"person={person}&client=nobody")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_show_every_entry_of_every_module_once_even_at_the_same_instant()
    {
        var person = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        foreach (var schema in new[] { "access", "curriculum", "enrolment" })
        {
            await _app.Database.Query(
                $"""
                insert into {schema}.audit_entries (at, client_id, role, person_id, operation, access, purpose, fields)
                select timestamptz '2026-03-02 09:00Z' + (number / 4) * interval '1 second', 'client', 'trainer', $1, 'Paged', 'read', 'p', '{"{a}"}' from generate_series(1, 11) number
                """, person);
        }

        using var administrator = await _app.ClientFor("administrator");
        var seen = new List<string>();
        for (var cursor = ""; ;)
        {
            var page = await administrator.Get($"/v1/audit?person={person}&operation=Paged&limit=3{cursor}");
            seen.AddRange(page["items"]!.AsArray().Select(item => $"{item!.Text("at")} {item!.Text("module")} {item!["entry"]!.GetValue<long>():D8}"));
            if (page["nextCursor"] is not { } next) break;
            cursor = $"&cursor={next.GetValue<string>()}";
        }

        seen.Count.ShouldBe(33);
        seen.Distinct().Count().ShouldBe(33);
        seen.Select(line => line.Split(' ')[0]).ShouldBeInOrder(SortDirection.Descending);
    }

    [Theory]
    [InlineData("module=kitchen", HttpStatusCode.UnprocessableEntity)]
    [InlineData("limit=201", HttpStatusCode.UnprocessableEntity)]
    [InlineData("cursor=nonsense", HttpStatusCode.UnprocessableEntity)]
    [InlineData("client=%00", HttpStatusCode.UnprocessableEntity)]
    [InlineData("person=nobody", HttpStatusCode.BadRequest)]
    [InlineData("from=yesterday", HttpStatusCode.BadRequest)]
    public async Task A_filter_that_cannot_be_understood_is_refused(string query, HttpStatusCode status)
    {
        using var administrator = await _app.ClientFor("administrator");
        await administrator.Get($"/v1/audit?{query}", status);
    }

    [Theory]
    [InlineData("partner")]
    [InlineData("coordinator")]
    [InlineData("supervisor")]
    [InlineData("funder")]
    public async Task Nobody_but_an_administrator_reads_the_audit(string caller)
    {
        using var http = await _app.ClientFor(caller);
        (await http.Get("/v1/audit", HttpStatusCode.Forbidden)).Text("code").ShouldBe("access.forbidden");
        (await http.Get("/v1/audit/verification", HttpStatusCode.Forbidden)).Text("code").ShouldBe("access.forbidden");
    }

    [Theory]
    [InlineData("access")]
    [InlineData("curriculum")]
    [InlineData("enrolment")]
    public async Task A_modules_role_can_only_add_to_the_audit(string module)
    {
        await using var source = NpgsqlDataSource.Create(_app.Services.GetRequiredService<DatabaseConnections>().Of(module));
        await Run("insert into {0}.audit_entries (at, client_id, role, person_id, operation, access, fields) values (now(), 'c', 'r', gen_random_uuid(), 'RoleTest', 'read', '{{}}')");
        await Run("select count(*) from {0}.audit_entries");

        foreach (var table in new[] { "audit_entries", "audit_seals" })
        {
            await Refused($"update {{0}}.{table} set id = default");
            await Refused($"delete from {{0}}.{table}");
            await Refused($"truncate {{0}}.{table}");
            await Refused($"alter table {{0}}.{table} disable trigger all");
            await Refused($"drop table {{0}}.{table}");
        }

        async Task Run(string sql)
        {
            await using var command = source.CreateCommand(string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, module));
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        async Task Refused(string sql) =>
            (await Should.ThrowAsync<PostgresException>(() => Run(sql))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, sql);
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
