using Konexio.Enrolment.Domain.Codes;
using Konexio.Enrolment.Domain.People;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Referrals;

/// <summary>A language that the person speaks; its level is one of <see cref="LanguageLevels"/>.</summary>
public sealed record SpokenLanguage(LanguageTag Language, string? Level);

public sealed record AccommodationNeeds(bool ExtraTime, bool AccessibleRoom, bool Childcare, string? Note)
{
    public override string ToString() => nameof(AccommodationNeeds);
}

/// <summary>The social worker who follows the person; need not be who sent the referral.</summary>
public sealed record Referent(string Name, string? Email, string? Phone, string? Organisation)
{
    public bool IsReachable => Email is not null || Phone is not null;

    public override string ToString() => nameof(Referent);
}

/// <summary>The partner's word that the person agreed to be referred, and in which language it was explained.</summary>
public sealed record ConsentAttestation(DateOnly Date, LanguageTag Language);

/// <summary>What a partner asks for a person.</summary>
public sealed record ReferralRequest
{
    private const int LongestReference = 100;

    public required string Reference { get; init; }

    /// <summary>One of <see cref="Tracks"/>.</summary>
    public required string WantedTrack { get; init; }

    /// <summary>Each one of <see cref="Themes"/>.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>Each one of <see cref="Audiences"/>.</summary>
    public IReadOnlyList<string> AudienceCodes { get; init; } = [];

    public IReadOnlyList<SpokenLanguage> Languages { get; init; } = [];

    public CommuneCode? HomeCommune { get; init; }

    public int? GreatestTravelMinutes { get; init; }

    public AccommodationNeeds? AccommodationNeeds { get; init; }

    public Referent? Referent { get; init; }

    public ConsentAttestation? Attestation { get; init; }

    public string? Comment { get; init; }

    public override string ToString() => nameof(ReferralRequest);

    /// <summary>Every rule that it breaks for this person, by its place.</summary>
    public IReadOnlyList<Error> Faults(PersonDetails person, DateTimeOffset now)
    {
        List<Error> faults = [];
        if (string.IsNullOrWhiteSpace(Reference) || Reference.Length > LongestReference)
            faults.Add(ReferralErrors.InvalidReference.At("/reference"));
        if (!Tracks.All.Contains(WantedTrack)) faults.Add(ReferralErrors.UnknownTrack.At("/wantedTrack"));
        faults.AddRange(Unknown(Needs, Themes.All.Contains, ReferralErrors.UnknownNeed, "/needs"));
        faults.AddRange(Unknown(AudienceCodes, Audiences.All.Contains, ReferralErrors.UnknownAudience, "/audienceCodes"));
        faults.AddRange(Unknown(Languages, HasKnownLevel, ReferralErrors.UnknownLanguageLevel, "/languages"));
        if (GreatestTravelMinutes is <= 0) faults.Add(ReferralErrors.InvalidTravelTime.At("/greatestTravelMinutes"));
        if (Attestation is null) faults.Add(ReferralErrors.ConsentRequired.At("/attestation"));
        if (Attestation?.Date > SchoolDay.Of(now)) faults.Add(ReferralErrors.ConsentInFuture.At("/attestation/date"));
        if (!person.HasOwnContact && Referent is not { IsReachable: true }) faults.Add(ReferralErrors.NoWayToReach.At("/person"));
        if (person.PreferredChannel == PreferredChannel.Referent && Referent is not { IsReachable: true })
            faults.Add(ReferralErrors.ReferentRequired.At("/referent"));
        return faults;
    }

    private static bool HasKnownLevel(SpokenLanguage language) => language.Level is null || LanguageLevels.All.Contains(language.Level);

    private static IEnumerable<Error> Unknown<T>(IEnumerable<T> items, Func<T, bool> isKnown, Error error, string pointer) =>
        items.Select((item, index) => (item, index)).Where(at => !isKnown(at.item)).Select(at => error.At($"{pointer}/{at.index}"));
}
