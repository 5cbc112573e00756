using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.SkillsCards;

public readonly record struct SkillsCardId(Guid Value) : IId<SkillsCardId>
{
    public static SkillsCardId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>
/// A candidate's record of module results. A person has one; when it expires it is renewed, and what was passed stays passed.
/// </summary>
public sealed class SkillsCard : AggregateRoot
{
    private SkillsCard()
    {
    }

    public SkillsCardId Id { get; private set; }

    public SkillsCardNumber Number { get; private set; } = null!;

    public Candidate Candidate { get; private set; } = null!;

    /// <summary>Null until revealed, and for good once the person is anonymised.</summary>
    public FullName? Holder { get; private set; }

    public DateOnly IssuedOn { get; private set; }

    /// <summary>The last day on which an exam can be sat.</summary>
    public DateOnly ExpiresOn { get; private set; }

    public DateTimeOffset? AnonymisedAt { get; private set; }

    public static SkillsCard Issue(
        SkillsCardId id, SkillsCardNumber number, Candidate candidate, FullName holder, int validMonths, DateTimeOffset now)
    {
        var today = SchoolDay.Of(now);
        return new SkillsCard
        {
            Id = id,
            Number = number,
            Candidate = candidate,
            Holder = holder,
            IssuedOn = today,
            ExpiresOn = LastDay(today, validMonths),
        };
    }

    public bool Covers(DateOnly day) => IssuedOn <= day && day <= ExpiresOn;

    /// <summary>Adds a period to one that still runs, or begins a new one today.</summary>
    public Result Renew(int validMonths, DateTimeOffset now)
    {
        if (AnonymisedAt is not null) return SkillsCardErrors.Anonymised;

        var today = SchoolDay.Of(now);
        ExpiresOn = LastDay(ExpiresOn < today ? today : ExpiresOn.AddDays(1), validMonths);
        return Result.Success;
    }

    /// <summary>Gives a loaded card back the name that was stored sealed.</summary>
    public void Reveal(FullName holder) => Holder = holder;

    /// <summary>Certificates issued under the old name stay as they are until each is issued again.</summary>
    public Result CorrectName(FullName holder)
    {
        if (AnonymisedAt is not null) return SkillsCardErrors.Anonymised;

        Holder = holder;
        return Result.Success;
    }

    public Result Anonymise(DateTimeOffset now)
    {
        if (AnonymisedAt is not null) return SkillsCardErrors.Anonymised;

        (Holder, AnonymisedAt) = (null, now);
        return Result.Success;
    }

    private static DateOnly LastDay(DateOnly first, int months) => first.AddMonths(months).AddDays(-1);
}
