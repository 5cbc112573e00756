using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Learners;

public enum ConsentPurpose
{
    ShareProgressWithPartner,
    ShareProfileWithMentor,
    BeSurveyed,
    BeNamedOnCertificate,
}

public enum ConsentAction
{
    Given,
    Revoked,
}

public enum ConsentPeriod
{
    Days1,
    Days31,
    Days182,
    Days365,
    UntilWithdrawn,
}

/// <summary>One line of the consent journal; it is written once and never changed.</summary>
public sealed class ConsentEntry : AggregateRoot
{
    private ConsentEntry()
    {
    }

    public ConsentEntryId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    public ConsentPurpose Purpose { get; private set; }

    public ConsentAction Action { get; private set; }

    /// <summary>Null for a revocation.</summary>
    public ConsentPeriod? Period { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Null for a revocation and for a gift until withdrawn.</summary>
    public DateTimeOffset? ExpiresAt { get; private set; }

    /// <summary>BCP 47; null for a revocation, which needs no explanation.</summary>
    public string? ExplainedIn { get; private set; }

    public string CollectedBy { get; private set; } = null!;

    public static ConsentEntry Give(
        PersonId person, ConsentPurpose purpose, ConsentPeriod period, string explainedIn, string collectedBy, DateTimeOffset now)
    {
        var entry = Write(person, purpose, ConsentAction.Given, collectedBy, now);
        entry.Period = period;
        entry.ExpiresAt = DaysOf(period) is { } days ? now.AddDays(days) : null;
        entry.ExplainedIn = explainedIn;
        entry.Raise(new ConsentGiven(entry.Id, person, purpose, entry.ExpiresAt));
        return entry;
    }

    /// <summary>Always possible, even when nothing is in force: nobody has to argue about a withdrawal.</summary>
    public static ConsentEntry Revoke(PersonId person, ConsentPurpose purpose, string collectedBy, DateTimeOffset now)
    {
        var entry = Write(person, purpose, ConsentAction.Revoked, collectedBy, now);
        entry.Raise(new ConsentRevoked(entry.Id, person, purpose));
        return entry;
    }

    private static ConsentEntry Write(
        PersonId person, ConsentPurpose purpose, ConsentAction action, string collectedBy, DateTimeOffset now) => new()
        {
            Id = new ConsentEntryId(Guid.CreateVersion7(now)),
            PersonId = person,
            Purpose = purpose,
            Action = action,
            CollectedBy = collectedBy,
            At = now,
        };

    private static int? DaysOf(ConsentPeriod period) => period switch
    {
        ConsentPeriod.Days1 => 1,
        ConsentPeriod.Days31 => 31,
        ConsentPeriod.Days182 => 182,
        ConsentPeriod.Days365 => 365,
        ConsentPeriod.UntilWithdrawn => null,
        _ => throw new ArgumentOutOfRangeException(nameof(period), period, "Not a period of consent."),
    };
}
