using System.Diagnostics;
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

        // Once, and not by each of what was loaded: five hundred aggregates would be looked through five hundred times.
        _context?.ChangeTracker.DetectChanges();
        foreach (var prepare in _beforeSave) prepare();
        if (_context is not null && _context.ChangeTracker.HasChanges())
        {
            // What EF saves may refer to rows that are written beside it.
            await Send(_writes);
            _writes.Clear();
            await _context.SaveChangesAsync(CancellationToken.None);
        }

        var told = Tell();
        if (_context is null) await SaveAlone(told, response);
        else await SaveWithin(told, response);
        if (_told.Count == 0) return;

        if (told.Exists(one => one.OwnListeners.Length > 0)) database.Inbox.Ring();
        if (told.Exists(one => one.Leaves))
        {
            database.Outbox.Ring();
            database.ToldHere.Ring();
        }

        foreach (var heard in _told)
            foreach (var learn in database.LearnAtOnce) await learn(heard);
    }

    private async Task SaveAlone(List<Told> told, string? response)
    {
        await using var connection = await database.Source.OpenConnectionAsync(CancellationToken.None);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(PlatformSql.SetCaller(request));
        if (_claims) batch.BatchCommands.Add(database.Sql.Claim(request.ClientId, request.Idempotency!, clock.GetUtcNow(), response));
        foreach (var command in _writes.Concat(database.Sql.Along(request, told, clock.GetUtcNow()))) batch.BatchCommands.Add(command);
        await batch.ExecuteNonQueryAsync(CancellationToken.None);
    }

    private async Task SaveWithin(List<Told> told, string? response)
    {
        _writes.AddRange(database.Sql.Along(request, told, clock.GetUtcNow()));
        if (_claims) _writes.Add(database.Sql.Complete(request.ClientId, request.Idempotency!, response!));
        await Send(_writes);
        await _transaction!.CommitAsync(CancellationToken.None);
    }

    private async Task Send(List<NpgsqlBatchCommand> commands)
    {
        if (commands.Count == 0) return;

        await using var batch = new NpgsqlBatch((NpgsqlConnection)_context!.Database.GetDbConnection());
        foreach (var command in commands) batch.BatchCommands.Add(command);
        await batch.ExecuteNonQueryAsync(CancellationToken.None);
    }

    private List<Told> Tell()
    {
        var now = clock.GetUtcNow();
        List<Told> rows = [];
        var tracked = _context?.ChangeTracker.Entries<AggregateRoot>().Select(entry => entry.Entity) ?? [];
        foreach (var aggregate in tracked.Concat(_aggregates).Distinct())
        {
            foreach (var happened in aggregate.DomainEvents)
            {
                if (events.Publish(database.Schema, happened) is not { } published) continue;
                var name = events.NameOf(published);
                var hearers = listeners.Of(name).ToLookup(listener => listener.Module == database.Schema);
                rows.Add(new Told(
                    Guid.CreateVersion7(now), name, published.AggregateId, events.Write(published), Activity.Current?.Id,
                    [.. hearers[true].Select(listener => listener.Name)], hearers.Contains(false)));
                _told.Add(published);
            }

            aggregate.ForgetDomainEvents();
        }

        return rows;
    }

    private string ToKeep<TResponse>(TResponse response) =>
        JsonSerializer.Serialize(response is IHasSecret<TResponse> secretive ? secretive.WithoutSecret() : response, events.Json);
}
