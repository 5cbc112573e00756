using System.Security.Cryptography;
using Konexio.BuildingBlocks.Infrastructure.Audit;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.BuildingBlocks.Tests.Persistence;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Konexio.BuildingBlocks.Tests.Audit;

public sealed class AuditSealerTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly BlindIndex _key = new(RandomNumberGenerator.GetBytes(32));
    private TrialModule _module = null!;
    private AuditSealer _sealer = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _module = await TrialModule.Make();
        _sealer = Sealer(_key);
    }

    public async ValueTask DisposeAsync()
    {
        _sealer.Dispose();
        await _module.DisposeAsync();
    }

    [Fact]
    public async Task An_empty_audit_is_sound()
    {
        (await _sealer.Seal(Ct)).ShouldBe(0);
        (await _sealer.Verify(null, Ct)).ShouldBe(new AuditState(0, 0, 0, null, null, HasMark: false));
    }

    [Fact]
    public async Task Rows_are_sealed_once_they_have_settled_for_a_minute()
    {
        await Write(3);
        (await _sealer.Seal(Ct)).ShouldBe(0);
        _clock.Advance(TimeSpan.FromSeconds(61));
        await Write(2);

        (await _sealer.Seal(Ct)).ShouldBe(3);
        (await _sealer.Seal(Ct)).ShouldBe(0);

        var state = await _sealer.Verify(null, Ct);
        (state.Seals, state.Entries, state.Unsealed, state.Break).ShouldBe((1, 3, 2, null));
    }

    [Fact]
    public async Task A_row_whose_time_is_later_than_that_of_a_higher_number_is_not_passed_over()
    {
        // Two requests at once: the first to read the clock need not be the first to get a number.
        await Write(1, _clock.GetUtcNow());
        await Write(1, _clock.GetUtcNow().AddMilliseconds(-5));
        _clock.Advance(TimeSpan.FromMinutes(1) - TimeSpan.FromMilliseconds(2));
        (await _sealer.Seal(Ct)).ShouldBe(0);
        _clock.Advance(TimeSpan.FromSeconds(10));
        (await _sealer.Seal(Ct)).ShouldBe(2);

        (await _sealer.Verify(null, Ct)).Break.ShouldBeNull();
    }

    [Fact]
    public async Task More_rows_than_one_seal_takes_are_sealed_in_several_and_verified_as_a_whole()
    {
        await Write(25_000);
        _clock.Advance(TimeSpan.FromMinutes(2));
        (await _sealer.Seal(Ct)).ShouldBe(10_000);
        (await _sealer.Seal(Ct)).ShouldBe(10_000);
        (await _sealer.Seal(Ct)).ShouldBe(5_000);

        var state = await _sealer.Verify(null, Ct);
        (state.Seals, state.Entries, state.Unsealed, state.Break).ShouldBe((3, 25_000, 0, null));
    }

    [Theory]
    [InlineData("update trial.audit_entries set client_id = 'another' where id = 6")]
    [InlineData("update trial.audit_entries set at = at + interval '1 microsecond' where id = 6")]
    [InlineData("update trial.audit_entries set person_id = '01920000-0000-7000-8000-000000000009' where id = 6")]
    [InlineData("update trial.audit_entries set fields = '{person,referral}' where id = 6")]
    [InlineData("update trial.audit_entries set purpose = null where id = 6")]
    [InlineData("delete from trial.audit_entries where id = 6")]
    [InlineData("insert into trial.audit_entries overriding system value select 4, at, client_id, role, person_id, operation, access, purpose, fields from trial.audit_entries where id = 6")]
    [InlineData("update trial.audit_seals set entries = 4 where id = 2")]
    [InlineData("update trial.audit_seals set hash = '\\x00' where id = 2")]
    [InlineData("delete from trial.audit_seals where id = 1")]
    public async Task What_was_altered_deleted_or_inserted_is_found_in_the_seal_that_covers_it(string tampering)
    {
        await ThreeSeals();

        await _module.Owner.Query(tampering);

        var state = await _sealer.Verify(null, Ct);
        state.Break.ShouldNotBeNull().Fault.ShouldBe(AuditFault.Rows);
        state.Break.Seal.ShouldBe(2);
        (state.Break.AfterEntry, state.Break.UpToEntry).ShouldBe(tampering.Contains("where id = 1", StringComparison.Ordinal) ? (0, 7) : (3, 7));
        state.Seals.ShouldBe(tampering.Contains("where id = 1", StringComparison.Ordinal) ? 0 : 1);
    }

    [Theory]
    [InlineData("operation = 'GetReferral|read', access = 'the purpose', purpose = null")]
    [InlineData("operation = 'GetReferral', access = 'read', purpose = 'the purpose|person', fields = '{}'")]
    [InlineData("fields = '{\"person,referral\"}'")]
    [InlineData("client_id = 'client\", \"trainer'")]
    public async Task Text_that_passes_from_one_column_into_another_is_found(string change)
    {
        await _module.Owner.Query("insert into trial.audit_entries (at, client_id, role, person_id, operation, access, purpose, fields) values ($1, 'client', 'trainer', $2, 'GetReferral', 'read', 'the purpose', '{person,referral}')",
            _clock.GetUtcNow().UtcDateTime, Guid.Empty);
        _clock.Advance(TimeSpan.FromMinutes(2));
        await _sealer.Seal(Ct);

        await _module.Owner.Query($"update trial.audit_entries set {change}");

        (await _sealer.Verify(null, Ct)).Break.ShouldNotBeNull().Fault.ShouldBe(AuditFault.Rows);
    }

    [Fact]
    public async Task Who_alters_a_row_and_chains_all_anew_without_the_key_is_found_by_the_mark()
    {
        await ThreeSeals();
        await _module.Owner.Query("update trial.audit_entries set client_id = 'another' where id = 6");
        await _module.Owner.Query("delete from trial.audit_seals where id > 1");
        using var forger = Sealer(new BlindIndex(RandomNumberGenerator.GetBytes(32)));
        (await forger.Seal(Ct)).ShouldBe(6);

        var state = await Sealer(_key).Verify(null, Ct);

        state.Break.ShouldNotBeNull().Fault.ShouldBe(AuditFault.Mark);
        (state.Break.AfterEntry, state.Break.UpToEntry).ShouldBe((3, 11));
    }

    [Theory]
    [InlineData("update trial.audit_seals set sealed_at = sealed_at + interval '1 hour' where id = 2")]
    [InlineData("update trial.audit_seals set mark = '\\x00' where id = 2")]
    public async Task A_seal_that_was_altered_is_found_by_its_mark(string tampering)
    {
        await ThreeSeals();

        await _module.Owner.Query(tampering);

        var broken = (await _sealer.Verify(null, Ct)).Break.ShouldNotBeNull();
        (broken.Fault, broken.Seal, broken.AfterEntry, broken.UpToEntry).ShouldBe((AuditFault.Mark, 2, 3, 7));
    }

    [Fact]
    public async Task A_running_host_finds_a_cut_end_and_seals_nothing_in_its_place()
    {
        await ThreeSeals();

        await _module.Owner.Query("delete from trial.audit_seals where id = 3");
        await _module.Owner.Query("update trial.audit_entries set client_id = 'another' where id = 10");

        (await _sealer.Seal(Ct)).ShouldBe(0);
        var broken = (await _sealer.Verify(null, Ct)).Break.ShouldNotBeNull();
        (broken.Fault, broken.Seal, broken.AfterEntry, broken.UpToEntry).ShouldBe((AuditFault.Cut, 3, 7, 11));
    }

    [Fact]
    public async Task A_mark_that_was_noted_outside_shows_that_the_end_was_cut_even_to_a_host_that_started_since()
    {
        await ThreeSeals();
        var noted = (await _sealer.Verify(null, Ct)).Last!.Mark;
        (await _sealer.Verify(noted, Ct)).HasMark.ShouldBeTrue();
        await _module.Owner.Query("delete from trial.audit_seals where id = 3");
        await _module.Owner.Query("delete from trial.audit_entries where id > 7");
        await Write(3, _clock.GetUtcNow().AddMinutes(-5));

        using var restarted = Sealer(_key);
        (await restarted.Seal(Ct)).ShouldBe(3);

        var state = await restarted.Verify(noted, Ct);
        state.Break.ShouldBeNull();
        state.HasMark.ShouldBeFalse();
    }

    [Fact]
    public async Task Two_hosts_that_seal_at_once_make_one_chain()
    {
        await Write(500);
        _clock.Advance(TimeSpan.FromMinutes(2));
        using var other = Sealer(_key);

        var rows = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => (number % 2 == 0 ? _sealer : other).Seal(Ct)));

        rows.Sum().ShouldBe(500);
        (await other.Verify(null, Ct)).Break.ShouldBeNull();
        (await _sealer.Verify(null, Ct)).Seals.ShouldBe(1);
    }

    private AuditSealer Sealer(BlindIndex key) => new(_module.Database, key, _clock, NullLogger<AuditSealer>.Instance);

    /// <summary>Three seals over three rows each, with a number between them that a transaction took and gave up.</summary>
    private async Task ThreeSeals()
    {
        for (var seal = 0; seal < 3; seal++)
        {
            await Write(3);
            await _module.Owner.Value<long>("select nextval(pg_get_serial_sequence('trial.audit_entries', 'id'))");
            _clock.Advance(TimeSpan.FromMinutes(2));
            (await _sealer.Seal(Ct)).ShouldBe(3);
        }

        (await _sealer.Verify(null, Ct)).Break.ShouldBeNull();
    }

    private Task<IReadOnlyList<object?[]>> Write(int rows, DateTimeOffset? at = null) => _module.Owner.Query(
        """
        insert into trial.audit_entries (at, client_id, role, person_id, operation, access, purpose, fields)
        select $1, 'client', 'trainer', $2, 'GetReferral', 'read', 'the purpose', '{person}' from generate_series(1, $3)
        """, (at ?? _clock.GetUtcNow()).UtcDateTime, Guid.Empty, rows);
}
