using System.Text.Json;
using Konexio.BuildingBlocks.Application;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Konexio.BuildingBlocks.Infrastructure.Persistence;

public abstract partial class ModuleSession
{
    // The client may hang up while its command commits; what it was about to be told must not depend on that.
    private async Task Save(string? response)
    {
        if (_context is null && _writes.Count == 0 && request.Touches.Count == 0 && _aggregates.Count == 0 && !_claims) return;

        foreach (var prepare in _beforeSave) prepare();
        if (_context is not null && _context.ChangeTracker.HasChanges())
        {
            // What EF saves may refer to rows that are written beside it.
            await Send(_writes);
            _writes.Clear();
            await _context.SaveChangesAsync(CancellationToken.None);
        }

        var tail = new List<NpgsqlBatchCommand>(_writes);
        Tell(tail);
        foreach (var touch in request.Touches) tail.Add(database.Sql.Audit(request, touch, clock.GetUtcNow()));
        if (_context is null) await SaveAlone(tail, response);
        else await SaveWithin(tail, response);
        if (_told.Count == 0) return;

        database.Outbox.Ring();
        database.ToldHere.Ring();
        foreach (var told in _told)
            foreach (var learn in database.LearnAtOnce) await learn(told);
    }

    private async Task SaveAlone(List<NpgsqlBatchCommand> tail, string? response)
    {
        await using var connection = await database.Source.OpenConnectionAsync(CancellationToken.None);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(PlatformSql.SetCaller(request));
        if (_claims) batch.BatchCommands.Add(database.Sql.Claim(request.ClientId, request.Idempotency!, response, clock.GetUtcNow()));
        foreach (var command in tail) batch.BatchCommands.Add(command);
        await batch.ExecuteNonQueryAsync(CancellationToken.None);
    }

    private async Task SaveWithin(List<NpgsqlBatchCommand> tail, string? response)
    {
        if (_claims) tail.Add(database.Sql.Complete(request.ClientId, request.Idempotency!, response!));
        await Send(tail);
        await _transaction!.CommitAsync(CancellationToken.None);
    }

    private async Task Send(List<NpgsqlBatchCommand> commands)
    {
        if (commands.Count == 0) return;

        await using var batch = new NpgsqlBatch((NpgsqlConnection)_context!.Database.GetDbConnection());
        foreach (var command in commands) batch.BatchCommands.Add(command);
        await batch.ExecuteNonQueryAsync(CancellationToken.None);
    }

    private void Tell(List<NpgsqlBatchCommand> tail)
    {
        var tracked = _context?.ChangeTracker.Entries<AggregateRoot>().Select(entry => entry.Entity) ?? [];
        foreach (var aggregate in tracked.Concat(_aggregates).Distinct())
        {
            foreach (var happened in aggregate.DomainEvents)
            {
                if (events.Publish(database.Schema, happened) is not { } published) continue;
                var now = clock.GetUtcNow();
                tail.Add(database.Sql.Outbox(Guid.CreateVersion7(now), events.NameOf(published), published.AggregateId, events.Write(published), now));
                _told.Add(published);
            }

            aggregate.ForgetDomainEvents();
        }
    }

    private string ToKeep<TResponse>(TResponse response) =>
        JsonSerializer.Serialize(response is IHasSecret<TResponse> secretive ? secretive.WithoutSecret() : response, events.Json);
}
