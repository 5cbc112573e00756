using Konexio.SharedKernel;

namespace Konexio.BuildingBlocks.Application;

/// <summary>One module's one transaction of one request.</summary>
public interface IUnitOfWork
{
    /// <summary>Runs the work and commits what it changed, or nothing where it refuses.</summary>
    Task<Result<TResponse>> Commit<TResponse>(bool isCommand, Func<Task<Result<TResponse>>> work, CancellationToken ct);
}

/// <summary>Writes down who touched which person's data, in the same transaction: never the values.</summary>
public interface IAudit
{
    void Touched(IEnumerable<PersonId> persons, string operation, AuditedAccess access, params string[] fields);

    void Touched(PersonId person, string operation, AuditedAccess access, params string[] fields) => Touched([person], operation, access, fields);
}

public enum AuditedAccess
{
    Read,
    Change,
}
