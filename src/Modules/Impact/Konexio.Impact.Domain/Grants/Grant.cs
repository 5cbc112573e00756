using Konexio.SharedKernel;

namespace Konexio.Impact.Domain.Grants;

/// <summary>What a funder pays for: certain cohorts, for some time, and what is to come of it.</summary>
public sealed class Grant : AggregateRoot
{
    private Grant()
    {
    }

    public GrantId Id { get; private set; }

    public FunderId FunderId { get; private set; }

    public string Name { get; private set; } = "";

    public DateOnly StartsOn { get; private set; }

    public DateOnly EndsOn { get; private set; }

    public long AmountCents { get; private set; }

    public GrantScope Scope { get; private set; } = null!;

    public List<GrantTarget> Targets { get; private set; } = [];

    public DateTimeOffset RegisteredAt { get; private set; }

    public static Result<Grant> Register(GrantId id, FunderId funder, GrantTerms terms, DateTimeOffset now)
    {
        var grant = new Grant { Id = id, FunderId = funder, RegisteredAt = now };
        var taken = grant.Revise(terms);
        return taken.Succeeded ? grant : Result<Grant>.Refused(taken.Errors);
    }

    public Result<Nothing> Revise(GrantTerms terms)
    {
        if (terms.Faults() is { Count: > 0 } faults) return Result<Nothing>.Refused(faults);

        (Name, StartsOn, EndsOn, AmountCents, Scope, Targets) =
            (terms.Name.Trim(), terms.StartsOn, terms.EndsOn, terms.AmountCents, terms.Scope, [.. terms.Targets]);
        return default(Nothing);
    }
}

public interface IGrants
{
    Task<Grant?> Find(GrantId id, CancellationToken ct);

    Task Add(Grant grant, CancellationToken ct);

    /// <summary>Lets the figures of all cohorts that the grant pays for, or paid for until now, be counted anew.</summary>
    void CountAnew(Grant grant);
}

public static class GrantErrors
{
    public static Error NotFound => Error.NotFound("grant.not-found");

    public static Error FunderUnknown => Error.Invalid("grant.funder-unknown", "/funderId");

    public static Error NameRequired => Error.Invalid("grant.name-required", "/name");

    public static Error EndsBeforeItStarts => Error.Invalid("grant.ends-before-it-starts", "/endsOn");

    public static Error TooLong => Error.Invalid("grant.too-long", "/endsOn");

    public static Error AmountOutOfRange => Error.Invalid("grant.amount-out-of-range", "/amountCents");

    public static Error TargetTwice => Error.Invalid("grant.target-twice", "/targets");

    public static Error TargetUnknown => Error.Invalid("grant.target-unknown");
}
