using Konexio.Enrolment.Domain.Partners;

namespace Konexio.Enrolment.Domain.People;

public enum Certainty
{
    Probable,
    Certain,
}

public enum DuplicateReason
{
    PartnerPersonId,
    EmailAndGivenName,
    PhoneAndGivenName,
    NameAndBirth,
}

/// <summary>What two records have in common: a certain match links, a probable one goes to a person to decide.</summary>
public sealed record DuplicateMatch(Certainty Certainty, DuplicateReason Reason, int Score);

/// <summary>What of a person is compared, already normalised (unaccented, transliterated, lower case, no spaces or hyphens).</summary>
public sealed record PersonFingerprint
{
    public PartnerId? PartnerId { get; init; }

    public string? PartnerPersonId { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    /// <summary>Each form of the given name; that of the only name, where there is one name only.</summary>
    public IReadOnlyList<string> GivenNames { get; init; } = [];

    public string? FullName { get; init; }

    public BirthDate? Birth { get; init; }

    public override string ToString() => nameof(PersonFingerprint);
}

/// <summary>Tells whether two records are of one human being. Pure: how alike two names are is the caller's measure, 0 to 1.</summary>
public static class DuplicateRules
{
    public const double AlikeNames = 0.88;

    /// <returns>The first rule that matches, or null.</returns>
    public static DuplicateMatch? Compare(PersonFingerprint one, PersonFingerprint other, Func<string, string, double> similarity)
    {
        if (SamePartner(one, other) && Same(one.PartnerPersonId, other.PartnerPersonId))
            return new(Certainty.Certain, DuplicateReason.PartnerPersonId, 100);

        if (Same(one.Email, other.Email) && GivenNames(one, other, similarity) is var mail and not Likeness.None)
        {
            return mail == Likeness.Same && !Contradict(one, other)
                ? new(Certainty.Certain, DuplicateReason.EmailAndGivenName, 95)
                : new(Certainty.Probable, DuplicateReason.EmailAndGivenName, 75);
        }

        if (Same(one.Phone, other.Phone) && GivenNames(one, other, similarity) is var phone and not Likeness.None)
        {
            // A phone is often shared in a family or a shelter: without a birth that agrees it proves nothing.
            return phone == Likeness.Same && !Contradict(one, other) && BirthsAgree(one, other)
                ? new(Certainty.Certain, DuplicateReason.PhoneAndGivenName, 90)
                : new(Certainty.Probable, DuplicateReason.PhoneAndGivenName, 70);
        }

        return ByNameAndBirth(one, other, similarity);
    }

    // Never certain: a few names and 1 January are those of very many people.
    private static DuplicateMatch? ByNameAndBirth(PersonFingerprint one, PersonFingerprint other, Func<string, string, double> similarity)
    {
        if (one.FullName is null || other.FullName is null || !BirthsAgree(one, other)) return null;

        var likeness = similarity(one.FullName, other.FullName);
        if (likeness < AlikeNames) return null;

        var withoutDay = one.Birth!.IsSameDayAs(other.Birth!) ? 0 : 20;
        return new(Certainty.Probable, DuplicateReason.NameAndBirth, (int)(Math.Min(likeness, 1) * 80) - withoutDay);
    }

    private static Likeness GivenNames(PersonFingerprint one, PersonFingerprint other, Func<string, string, double> similarity)
    {
        if (one.GivenNames.Intersect(other.GivenNames, StringComparer.Ordinal).Any()) return Likeness.Same;

        return one.GivenNames.Any(name => other.GivenNames.Any(its => similarity(name, its) >= AlikeNames))
            ? Likeness.Alike
            : Likeness.None;
    }

    // A partner that gives two ids says that these are two people.
    private static bool Contradict(PersonFingerprint one, PersonFingerprint other) =>
        (one.Birth is not null && other.Birth is not null && !one.Birth.IsCompatibleWith(other.Birth))
        || (SamePartner(one, other) && one.PartnerPersonId is not null && other.PartnerPersonId is not null);

    private static bool BirthsAgree(PersonFingerprint one, PersonFingerprint other) =>
        one.Birth is not null && other.Birth is not null && one.Birth.IsCompatibleWith(other.Birth);

    private static bool SamePartner(PersonFingerprint one, PersonFingerprint other) =>
        one.PartnerId is not null && one.PartnerId == other.PartnerId;

    private static bool Same(string? one, string? other) => one is not null && string.Equals(one, other, StringComparison.Ordinal);

    private enum Likeness
    {
        None,
        Alike,
        Same,
    }
}
