using System.Text.Json;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Messaging;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Konexio.BuildingBlocks.Infrastructure.Persistence;

/// <summary>
/// One request's one transaction in one module. A command that loads nothing goes to PostgreSQL as a single batch, in a
/// single round trip; one that loads works through <see cref="ModuleSession{TContext}.Open"/>, whose first batch
/// carries the caller and the idempotency claim.
/// </summary>
public abstract partial class ModuleSession(ModuleDatabase database, RequestContext request, EventCatalogue events, Listeners listeners, TimeProvider clock)
    : IUnitOfWork, IAsyncDisposable
{
    private readonly List<NpgsqlBatchCommand> _writes = [];
    private readonly List<AggregateRoot> _aggregates = [];
    private readonly List<Action> _beforeSave = [];
    private readonly List<IIntegrationEvent> _told = [];
    private DbContext? _context;
    private IDbContextTransaction? _transaction;
    private bool _claims;

    public async Task<Result<TResponse>> Commit<TResponse>(bool isCommand, Func<Task<Result<TResponse>>> work, CancellationToken ct)
    {
        _claims = isCommand && request.Idempotency is not null;
        try
        {
            var result = await work();
            if (result.Succeeded) await Save(_claims ? ToKeep(result.Value) : null);
            return result;
        }
        catch (Exception failure) when (Refusals.Of(failure, database.Module, request, _claims) is { } refusal)
        {
            await Forget();
            return refusal == IdempotencyErrors.Claimed ? await Replay<TResponse>(ct) : refusal;
        }
        finally
        {
            await Forget();
        }
    }

    public void Touched(IEnumerable<PersonId> persons, string operation, AuditedAccess access, params string[] fields) =>
        request.Touched(persons, operation, access, fields);

    /// <summary>Adds a statement to the one batch that the commit sends.</summary>
    public void Write(NpgsqlBatchCommand command) => _writes.Add(command);

    /// <summary>An aggregate that EF does not track, whose events are told at the commit.</summary>
    public void Track(AggregateRoot aggregate) => _aggregates.Add(aggregate);

    /// <summary>Work to do on tracked entities just before they are saved, such as sealing what changed.</summary>
    public void BeforeSave(Action work) => _beforeSave.Add(work);

    /// <summary>Refuses to change an entity whose version is not the one that the caller named.</summary>
    public void DemandVersion(object entity)
    {
        if (request.IfMatch is { } expected && (uint)_context!.Entry(entity).Property("xmin").CurrentValue! != expected)
            throw new StaleVersionException();
    }

    /// <summary>Runs one SELECT as the caller: alone in one round trip, or in the transaction that is already open.</summary>
    /// <param name="after">A statement that must be done before the SELECT takes its snapshot, such as a lock.</param>
    /// <param name="saysWhoAsks">Whether the SELECT itself tells PostgreSQL who asks.</param>
    public async Task<List<T>> Query<T>(NpgsqlBatchCommand select, Func<NpgsqlDataReader, T> map, CancellationToken ct, NpgsqlBatchCommand? after = null, bool saysWhoAsks = false)
    {
        var alone = _context is null;
        var connection = alone ? await database.Source.OpenConnectionAsync(ct) : (NpgsqlConnection)_context!.Database.GetDbConnection();
        try
        {
            await using var batch = new NpgsqlBatch(connection);
            if (alone && !saysWhoAsks) batch.BatchCommands.Add(PlatformSql.SetCaller(request));
            if (after is not null) batch.BatchCommands.Add(after);
            batch.BatchCommands.Add(select);
            await using var reader = await batch.ExecuteReaderAsync(ct);
            for (var before = batch.BatchCommands.Count - 1; before > 0; before--) await reader.NextResultAsync(ct);
            var rows = new List<T>();
            while (await reader.ReadAsync(ct)) rows.Add(map(reader));
            return rows;
        }
        finally
        {
            if (alone) await connection.DisposeAsync();
        }
    }

    /// <summary>Takes one message of the inbox and marks it heard, in the transaction of its effect.</summary>
    internal Task<bool> ClaimInbox(Guid messageId, string listener, CancellationToken ct) =>
        Begin(database.Sql.Hear(messageId, listener, clock.GetUtcNow()), ct);

    public async ValueTask DisposeAsync()
    {
        await Forget();
        GC.SuppressFinalize(this);
    }

    protected abstract DbContext CreateContext();

    protected async ValueTask<DbContext> OpenContext(CancellationToken ct)
    {
        if (_context is null) await Begin(_claims ? database.Sql.Claim(request.ClientId, request.Idempotency!, clock.GetUtcNow()) : null, ct);
        return _context!;
    }

    // The transaction opens with the caller, and with what it must claim; says whether that gave a row.
    private async Task<bool> Begin(NpgsqlBatchCommand? claim, CancellationToken ct)
    {
        _context = CreateContext();
        _context.Database.AutoSavepointsEnabled = false;
        _transaction = await _context.Database.BeginTransactionAsync(ct);
        await using var batch = new NpgsqlBatch((NpgsqlConnection)_context.Database.GetDbConnection());
        batch.BatchCommands.Add(PlatformSql.SetCaller(request));
        if (claim is not null) batch.BatchCommands.Add(claim);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        return await reader.NextResultAsync(ct) && await reader.ReadAsync(ct);
    }

    private async Task<Result<TResponse>> Replay<TResponse>(CancellationToken ct)
    {
        var key = request.Idempotency!;
        var rows = await Query(
            PlatformSql.Command(
                $"select fingerprint, response from {database.Schema}.idempotency_keys where client_id = $1 and key = $2",
                PlatformSql.Text(request.ClientId), PlatformSql.Text(key.Key)),
            row => (Fingerprint: row.GetFieldValue<byte[]>(0), Response: row.IsDBNull(1) ? null : row.GetString(1)), ct);

        if (rows is not [{ Response: not null } first]) return IdempotencyErrors.StillRunning;
        if (!first.Fingerprint.AsSpan().SequenceEqual(key.Fingerprint)) return IdempotencyErrors.KeyReused;

        request.Replayed = true;
        return JsonSerializer.Deserialize<TResponse>(first.Response, events.Json)!;
    }

    private async Task Forget()
    {
        _writes.Clear();
        request.ForgetTouches();
        _aggregates.Clear();
        _beforeSave.Clear();
        _told.Clear();
        if (_transaction is not null) await _transaction.DisposeAsync();
        if (_context is not null) await _context.DisposeAsync();
        (_transaction, _context) = (null, null);
    }
}

/// <inheritdoc />
public sealed class ModuleSession<TContext>(
    ModuleDatabase<TContext> database, IDbContextFactory<TContext> contexts, RequestContext request, EventCatalogue events, Listeners listeners, TimeProvider clock)
    : ModuleSession(database, request, events, listeners, clock)
    where TContext : ModuleDbContext
{
    /// <summary>The context, in the request's transaction and under the caller's row security.</summary>
    public async ValueTask<TContext> Open(CancellationToken ct) => (TContext)await OpenContext(ct);

    protected override DbContext CreateContext() => contexts.CreateDbContext();
}
