using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Konexio.BuildingBlocks.Tests.Persistence;

public sealed class HousekeepingTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private TrialModule _module = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _module = await TrialModule.Make();

    public ValueTask DisposeAsync() => _module.DisposeAsync();

    [Fact]
    public async Task Idempotency_keys_are_forgotten_after_two_days_and_not_before()
    {
        await Claim("old", TimeSpan.FromDays(2) + TimeSpan.FromSeconds(1));
        await Claim("young", TimeSpan.FromDays(2) - TimeSpan.FromSeconds(1));

        await Sweep();

        (await _module.Owner.Value<string>("select string_agg(key, ',') from trial.idempotency_keys")).ShouldBe("young");
    }

    [Fact]
    public async Task Only_messages_that_were_heard_thirty_days_ago_are_forgotten()
    {
        await Message("heard", TimeSpan.FromDays(30) + TimeSpan.FromSeconds(1));
        await Message("heard", TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        await Message("parked", TimeSpan.FromDays(90));
        await Message("pending", TimeSpan.FromDays(90));

        await Sweep();

        (await _module.Owner.Value<string>("select string_agg(status, ',' order by status) from trial.inbox_messages")).ShouldBe("heard,parked,pending");
    }

    [Fact]
    public async Task What_was_told_and_what_was_audited_stays()
    {
        await _module.Owner.Query("insert into trial.outbox_messages (id, event_name, aggregate_id, payload, occurred_at, forwarded_at) values ($1, 'e', $1, '{}', $2, $2)", Guid.Empty, Ago(TimeSpan.FromDays(900)));
        await _module.Owner.Query("insert into trial.audit_entries (at, client_id, role, person_id, operation, access, fields) values ($2, 'c', 'r', $1, 'o', 'read', '{}')", Guid.Empty, Ago(TimeSpan.FromDays(900)));

        await Sweep();

        (await _module.Owner.Value<long>("select (select count(*) from trial.outbox_messages) + (select count(*) from trial.audit_entries)")).ShouldBe(2);
    }

    private async Task Sweep()
    {
        using var housekeeping = new Housekeeping(_module.Database, _clock, NullLogger<Housekeeping>.Instance);
        await housekeeping.Sweep(Ct);
    }

    private Task<IReadOnlyList<object?[]>> Claim(string key, TimeSpan age) => _module.Owner.Query(
        "insert into trial.idempotency_keys (client_id, key, fingerprint, response, claimed_at) values ('client', $1, '\\x00', '{}', $2)", key, Ago(age));

    private Task<IReadOnlyList<object?[]>> Message(string status, TimeSpan age) => _module.Owner.Query(
        """
        insert into trial.inbox_messages (message_id, listener, event_name, aggregate_id, payload, status, attempts, next_attempt_at, heard_at)
        values ($1, 'listener', 'event', $1, '{}', $2, 0, $3, case when $2 = 'heard' then $3 end)
        """, Guid.CreateVersion7(_clock.GetUtcNow()), status, Ago(age));

    private DateTime Ago(TimeSpan age) => (_clock.GetUtcNow() - age).UtcDateTime;
}
