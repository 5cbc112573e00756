using Konexio.SharedKernel;

namespace Konexio.Impact.Domain.Grants;

/// <summary>Who pays for what the school does.</summary>
public sealed class Funder : AggregateRoot
{
    private Funder()
    {
    }

    public FunderId Id { get; private set; }

    public string Name { get; private set; } = "";

    public DateTimeOffset RegisteredAt { get; private set; }

    public static Result<Funder> Register(FunderId id, string name, DateTimeOffset now) => string.IsNullOrWhiteSpace(name)
        ? FunderErrors.NameRequired
        : new Funder { Id = id, Name = name.Trim(), RegisteredAt = now };
}

public static class FunderErrors
{
    public static Error NotFound => Error.NotFound("funder.not-found");

    public static Error NameRequired => Error.Invalid("funder.name-required", "/name");

    public static Error NameTaken => Error.Conflict("funder.name-taken");
}

public interface IFunders
{
    Task<bool> Exists(FunderId id, CancellationToken ct);

    Task Add(Funder funder, CancellationToken ct);
}
