using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;

namespace Konexio.Api.Pipeline;

/// <summary>An operator looks at what could not be heard.</summary>
internal sealed record ListParkedMessages : IQuery<Page<ParkedMessage>>;

/// <summary>A message that a listener failed to hear five times.</summary>
/// <param name="Id">The message.</param>
/// <param name="Module">The module whose listener it is.</param>
/// <param name="Listener">Who could not hear it.</param>
/// <param name="EventName">What it tells.</param>
/// <param name="AggregateId">What it is about.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="LastFailure">The kind of the last failure.</param>
internal sealed record ParkedMessage(Guid Id, string Module, string Listener, string EventName, Guid AggregateId, int Attempts, string? LastFailure);

internal sealed class ListParkedMessagesHandler(IReadOnlyDictionary<string, ModuleDatabase> modules) : IQueryHandler<ListParkedMessages, Page<ParkedMessage>>
{
    private const int Most = 200;

    public async Task<Result<Page<ParkedMessage>>> Handle(ListParkedMessages request, CancellationToken cancellationToken)
    {
        var parked = new List<ParkedMessage>();
        foreach (var module in modules.Values) await Read(module, parked, cancellationToken);
        return new Page<ParkedMessage>([.. parked.OrderBy(message => message.Id).Take(Most)], NextCursor: null);
    }

    private static async Task Read(ModuleDatabase module, List<ParkedMessage> parked, CancellationToken ct)
    {
        await using var connection = await module.Source.OpenConnectionAsync(ct);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(PlatformSql.Command(
            $"select message_id, listener, event_name, aggregate_id, attempts, last_failure from {module.Schema}.inbox_messages where status = 'parked' order by arrival limit {Most}"));
        await using var reader = await batch.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            parked.Add(new ParkedMessage(
                reader.GetGuid(0), module.Schema, reader.GetString(1), reader.GetString(2), reader.GetGuid(3), reader.GetInt32(4), reader.IsDBNull(5) ? null : reader.GetString(5)));
        }
    }
}
