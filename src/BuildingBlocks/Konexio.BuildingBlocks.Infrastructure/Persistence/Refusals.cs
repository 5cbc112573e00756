using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Konexio.BuildingBlocks.Infrastructure.Persistence;

/// <summary>Which refusal stands behind what the database would not do; null where it is a bug.</summary>
internal static class Refusals
{
    public static Error? Of(Exception failure, IModule module, RequestContext request, bool claims) => failure switch
    {
        StaleVersionException => ConcurrencyErrors.StaleVersion,
        DbUpdateConcurrencyException => request.IfMatch is null ? ConcurrencyErrors.ChangedMeanwhile : ConcurrencyErrors.StaleVersion,
        DbUpdateException { InnerException: PostgresException inner } => Of(inner, module, request, claims),
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "pk_idempotency_keys" } => IdempotencyErrors.Claimed,
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable } when claims => IdempotencyErrors.StillRunning,
        PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure } => ConcurrencyErrors.ChangedMeanwhile,
        PostgresException { ConstraintName: { } constraint } => module.Constraints.GetValueOrDefault(constraint),
        _ => null,
    };
}

/// <summary>The caller named another version than the current one.</summary>
public sealed class StaleVersionException : Exception;

public static class IdempotencyErrors
{
    /// <summary>The key was used for other content.</summary>
    public static Error KeyReused => Error.Invalid("idempotency.key-reused");

    /// <summary>The first request with this key has not ended yet.</summary>
    public static Error StillRunning => Error.Conflict("idempotency.still-running");

    internal static Error Claimed { get; } = Error.Conflict("idempotency.claimed");
}

public static class ConcurrencyErrors
{
    public static Error ChangedMeanwhile => Error.Conflict("concurrency.changed-meanwhile");

    public static Error StaleVersion => new("concurrency.stale-version", ErrorKind.PreconditionFailed);

    public static Error VersionRequired => new("concurrency.version-required", ErrorKind.PreconditionRequired);
}
