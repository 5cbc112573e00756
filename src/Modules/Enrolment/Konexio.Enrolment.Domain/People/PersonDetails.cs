using Konexio.Enrolment.Domain.Codes;
using Konexio.Enrolment.Domain.Partners;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.People;

public enum PreferredChannel
{
    Phone,
    Sms,
    Email,
    Referent,
    Post,
}

public enum AdministrativeStatus
{
    NotStated,
    AsylumSeeker,
    Refugee,
    SubsidiaryProtection,
    Stateless,
    TemporaryProtection,
    OtherPermit,
    FrenchOrEuNational,
}

/// <summary>The id by which a partner knows the person in its own software.</summary>
public sealed record PartnerPersonId(PartnerId PartnerId, string Value)
{
    public override string ToString() => nameof(PartnerPersonId);
}

/// <summary>All that is known of a person. Every part of it is personal and is stored sealed.</summary>
public sealed record PersonDetails
{
    public required PersonName Name { get; init; }

    public BirthDate? Birth { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public PreferredChannel? PreferredChannel { get; init; }

    public LanguageTag? PreferredLanguage { get; init; }

    public AdministrativeStatus AdministrativeStatus { get; init; } = AdministrativeStatus.NotStated;

    public string? Nationality { get; init; }

    public CommuneCode? HomeCommune { get; init; }

    public PartnerPersonId? PartnerPersonId { get; init; }

    public bool HasOwnContact => Phone is not null || Email is not null;

    public override string ToString() => nameof(PersonDetails);

    /// <summary>Every rule that they break, by its place.</summary>
    public IReadOnlyList<Error> Faults(DateTimeOffset now)
    {
        List<Error> faults = [];
        if (Birth?.IsAfter(SchoolDay.Of(now)) is true) faults.Add(PersonErrors.BirthDateInFuture.At("/birthDate"));
        if (Nationality is { } country && !Countries.All.Contains(country)) faults.Add(PersonErrors.UnknownCountry.At("/nationality"));
        if (PrefersWhatIsMissing) faults.Add(PersonErrors.PreferredChannelWithoutMeans.At("/preferredChannel"));
        return faults;
    }

    private bool PrefersWhatIsMissing => PreferredChannel switch
    {
        People.PreferredChannel.Phone or People.PreferredChannel.Sms => Phone is null,
        People.PreferredChannel.Email => Email is null,
        _ => false,
    };
}
