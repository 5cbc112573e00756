using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Domain.Calendar;
using Konexio.Curriculum.Domain.Progress;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Konexio.Curriculum.Tests.Store;

/// <summary>Row security, table by table as the catalogue lists them, so that a new table is looked at, too.</summary>
public sealed class RowSecurityTests(CurriculumStore store)
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    /// <summary>Tables without any person's data; to put a new one here is a decision.</summary>
    private static readonly string[] OfNobody =
    [
        "audit_entries", "audit_seals", "cohorts", "drop_out_rules", "idempotency_keys", "inbox_messages", "migrations", "outbox_messages",
        "registers", "rooms", "seal_chains", "sessions", "sites", "track_versions",
    ];

    [Fact]
    public async Task Every_table_about_people_forces_row_security()
    {
        var open = await store.Owner.Query(
            """
            select relname::text from pg_class where relnamespace = 'curriculum'::regnamespace and relkind in ('r', 'p')
              and not (relrowsecurity and relforcerowsecurity and exists (select 1 from pg_policy where polrelid = pg_class.oid))
            """);

        open.Select(row => (string)row[0]!).ShouldBe(OfNobody, ignoreOrder: true);
    }

    [Fact]
    public async Task A_partner_sees_no_row_of_any_table_about_people_and_staff_sees_each()
    {
        await SomethingInEachTable();
        var tables = (await store.Owner.Query("select relname::text from pg_class where relnamespace = 'curriculum'::regnamespace and relrowsecurity"))
            .Select(row => (string)row[0]!).Append("sealed_attendance").ToList();

        foreach (var table in tables)
        {
            (await Count(table, "all")).ShouldBeGreaterThan(0, table);
            (await Count(table, "partner")).ShouldBe(0, table);
            (await Count(table, "none")).ShouldBe(0, table);
        }
    }

    [Fact]
    public async Task No_view_shows_what_its_tables_hide()
    {
        var asOwner = await store.Owner.Query(
            """
            select relname::text from pg_class where relnamespace = 'curriculum'::regnamespace and relkind in ('v', 'm')
              and not coalesce(reloptions, '{}') @> array['security_invoker=true']
            """);

        asOwner.ShouldBeEmpty();
    }

    private async Task SomethingInEachTable()
    {
        var school = await AStoredSchool.In(store);
        var entries = await school.Enrol(2);
        var taught = await school.SealedClass(entries);
        await store.Do(async services =>
        {
            await services.GetRequiredService<IStageProgress>().Add(StageProgress.Begin(entries[0], school.Cohort, school.Track), Ct);
            await services.GetRequiredService<IDropOutRisks>().Add(DropOutRisk.Watch(entries[0]), Ct);
            await services.GetRequiredService<ICalendarLinks>().Add(CalendarLink.Issue(CalendarSubject.Learner, entries[0].LearnerId.Value, CalendarSecret.Create(), ASchool.Now), Ct);
            var context = await services.GetRequiredService<ModuleSession<CurriculumDbContext>>().Open(Ct);
            context.Add(new StoredDocument
            {
                Id = new DocumentId(store.NewId()),
                SessionId = taught,
                KeyId = entries[0].PersonId,
                Kind = DocumentKind.LearnerSignature,
                MediaType = "image/png",
                BytesSealed = [1],
                StoredAt = ASchool.Now,
            });
        });
    }

    private async Task<long> Count(string table, string scope)
    {
        var source = store.Services.GetRequiredService<IReadOnlyDictionary<string, ModuleDatabase>>()["curriculum"].Source;
        await using var connection = await source.OpenConnectionAsync(Ct);
        await using var transaction = await connection.BeginTransactionAsync(Ct);
        await using var caller = new NpgsqlCommand("select set_config('konexio.scope', $1, true), set_config('konexio.subject', $2, true)", connection)
        {
            Parameters = { new() { Value = scope }, new() { Value = scope == "partner" ? store.NewId().ToString() : "" } },
        };
        await caller.ExecuteNonQueryAsync(Ct);
        await using var count = new NpgsqlCommand($"select count(*) from curriculum.{table}", connection);
        return (long)(await count.ExecuteScalarAsync(Ct))!;
    }
}
