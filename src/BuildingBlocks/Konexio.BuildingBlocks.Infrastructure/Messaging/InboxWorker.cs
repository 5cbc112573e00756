using System.Diagnostics;
using System.Diagnostics.Metrics;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.BuildingBlocks.Infrastructure.Messaging;

/// <summary>
/// Lets one module's listeners hear, each message in its own transaction together with its mark, so that its effect happens
/// exactly once. Order holds per listener and aggregate; a message that keeps failing is parked and holds up nobody else.
/// </summary>
public sealed partial class InboxWorker(
    ModuleDatabase to, Listeners listeners, IServiceScopeFactory scopes, RequestLoad load, TimeProvider clock, ILogger<InboxWorker> log)
    : BackgroundService
{
    public const int TriesBeforeParking = 5;
    private const int AtOnce = 200;
    private static readonly TimeSpan Net = TimeSpan.FromSeconds(1);
    private static readonly Meter Meter = new("Konexio");
    private static readonly Counter<long> Heard = Meter.CreateCounter<long>("konexio.inbox.heard", "{message}", "Messages heard by listeners");
    private static readonly Counter<long> Parked = Meter.CreateCounter<long>("konexio.inbox.parked", "{message}", "Messages parked after too many failures");

    /// <summary>Lets the listeners hear what is due and says how many messages were tried.</summary>
    public async Task<int> HearDue(CancellationToken ct)
    {
        var due = await FindDue(ct);
        // What came first for an aggregate is heard first; what failed just now holds up the rest of its aggregate until it is due again.
        var failed = new HashSet<(string, Guid)>();
        foreach (var message in due)
        {
            if (!failed.Contains((message.Listener, message.AggregateId)) && !await HearOne(message, ct)) failed.Add((message.Listener, message.AggregateId));
            await load.StepBack(ct);
        }

        return due.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await HearDue(stoppingToken) > 0)
                {
                    // More may be due.
                }

                await to.Inbox.Wait(Net, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(log, to.Schema, failure.GetType().Name);
                await Task.Delay(Net, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private Task<List<Due>> FindDue(CancellationToken ct) => to.Source.Read(
        to.Sql.Due(clock.GetUtcNow(), AtOnce),
        row => new Due(row.GetGuid(0), row.GetString(1), row.GetGuid(2), row.GetString(3), row.GetString(4), row.Text(5), row.GetInt32(6)), ct);

    private async Task<bool> HearOne(Due message, CancellationToken ct)
    {
        using var activity = Stories.Source.StartActivity(message.Listener, ActivityKind.Consumer, message.TraceParent);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var request = scope.ServiceProvider.GetRequiredService<RequestContext>();
            request.ActAsSystem(message.Listener);
            request.MessageId = message.MessageId;
            var session = scope.ServiceProvider.GetRequiredKeyedService<ModuleSession>(to.Schema);
            var heard = await session.Commit<Nothing>(isCommand: false, async () =>
            {
                if (await session.ClaimInbox(message.MessageId, message.Listener, ct)) await Hear(scope.ServiceProvider, message, ct);
                return default(Nothing);
            }, ct);
            if (!heard.Succeeded) throw new InvalidOperationException(heard.Errors[0].Code);
            Heard.Add(1, new KeyValuePair<string, object?>("listener", message.Listener));
            return true;
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            activity?.SetStatus(ActivityStatusCode.Error);
            await Postpone(message, failure, ct);
            return false;
        }
    }

    private Task Hear(IServiceProvider services, Due message, CancellationToken ct)
    {
        var listener = listeners.Find(to.Schema, message.Listener, message.EventName)
            ?? throw new InvalidOperationException($"No listener {message.Listener} for {message.EventName}.");
        return listener.Hear(services, services.GetRequiredService<EventCatalogue>().Read(message.EventName, message.Payload), ct);
    }

    // The pause grows: 1 s, 4 s, 16 s, 64 s, then the message waits for an operator.
    private async Task Postpone(Due message, Exception failure, CancellationToken ct)
    {
        var attempts = message.Attempts + 1;
        var parks = attempts >= TriesBeforeParking;
        Unheard(log, message.Listener, message.MessageId, attempts, failure.GetType().Name);
        if (parks) Parked.Add(1, new KeyValuePair<string, object?>("listener", message.Listener));

        await to.Source.Send(ct, Command(
            $"""
            update {to.Schema}.inbox_messages set attempts = $3, status = $4, next_attempt_at = $5, last_failure = $6
            where message_id = $1 and listener = $2 and status = 'pending' and attempts = $3 - 1
            """,
            Uuid(message.MessageId), Text(message.Listener), Number(attempts), Text(parks ? "parked" : "pending"),
            Instant(clock.GetUtcNow() + TimeSpan.FromSeconds(Math.Pow(4, attempts - 1))), Text(failure.GetType().Name)));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Listener} could not hear {MessageId} (try {Attempt}: {Failure})")]
    private static partial void Unheard(ILogger log, string listener, Guid messageId, int attempt, string failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The inbox of {Module} could not be read ({Failure}); trying again")]
    private static partial void Failed(ILogger log, string module, string failure);

    private sealed record Due(Guid MessageId, string Listener, Guid AggregateId, string EventName, string Payload, string? TraceParent, int Attempts);
}
