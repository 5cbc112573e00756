using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;

namespace Konexio.Api.Pipeline;

/// <summary>An operator lets a parked message be heard again, once its cause is gone.</summary>
internal sealed record ReplayParkedMessage(Guid Id) : ICommand<Nothing>;

internal sealed class ReplayParkedMessageHandler(IReadOnlyDictionary<string, ModuleDatabase> modules, TimeProvider clock) : ICommandHandler<ReplayParkedMessage, Nothing>
{
    public async Task<Result<Nothing>> Handle(ReplayParkedMessage request, CancellationToken cancellationToken)
    {
        var replayed = 0;
        foreach (var module in modules.Values) replayed += await Replay(module, request.Id, cancellationToken);
        return replayed == 0 ? Error.NotFound("parked-message.not-found") : default(Nothing);
    }

    private async Task<int> Replay(ModuleDatabase module, Guid message, CancellationToken ct)
    {
        await using var connection = await module.Source.OpenConnectionAsync(ct);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(PlatformSql.Command(
            $"update {module.Schema}.inbox_messages set status = 'pending', attempts = 0, next_attempt_at = $2 where message_id = $1 and status = 'parked'",
            PlatformSql.Uuid(message), PlatformSql.Instant(clock.GetUtcNow())));
        var replayed = await batch.ExecuteNonQueryAsync(ct);
        if (replayed > 0) module.Inbox.Ring();
        return replayed;
    }
}
