using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Enrolment.Domain.People;
using Konexio.Enrolment.Domain.Referrals;
using Konexio.Enrolment.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Enrolment.Infrastructure.Reads;

/// <summary>One referral: a partner sees its own without what is sealed, the school's staff see the person.</summary>
public sealed record GetReferral(ReferralId Id) : IQuery<ReferralDetail>;

/// <summary>A referral in full: languages, travel, attestation and person are shown to the school's staff only.</summary>
public sealed record ReferralDetail(
    Guid Id, Guid PartnerId, string Reference, ReferralStatus Status, string WantedTrack, IReadOnlyList<string> Needs, string? HomeCommune,
    IReadOnlyList<ReferralLanguage>? Languages, int? GreatestTravelMinutes, ReferralAttestation? Attestation,
    DateTimeOffset SubmittedAt, DateTimeOffset AnswerDueAt, bool Overdue, DateTimeOffset UpdatedAt, DateTimeOffset? ClosedAt,
    DeclineReason? DeclineReason, Guid? SupersededBy, ReferredPerson? Person) : IVersioned
{
    [JsonIgnore]
    public uint Version { get; init; }
}

/// <summary>A language that the person speaks (BCP 47), and the level in it (CEFR) where known.</summary>
public sealed record ReferralLanguage(string Language, string? Level);

/// <summary>The partner's word that the person consented: when, and in which language it was explained (BCP 47).</summary>
public sealed record ReferralAttestation(DateOnly Date, string Language);

/// <summary>The person, as the school's staff see them.</summary>
public sealed record ReferredPerson(
    Guid Id, string? GivenName, string? FamilyName, string? NativeName, string? BirthDate, string? Phone, string? Email, PreferredChannel? PreferredChannel,
    string? PreferredLanguage, AdministrativeStatus? AdministrativeStatus, string? Nationality, IReadOnlyList<string> AudienceCodes,
    ReferralAccommodation? AccommodationNeeds, ReferralReferent? Referent, string? Comment)
{
    // A record prints its members; a person's must not reach a log.
    public override string ToString() => nameof(ReferredPerson);
}

/// <summary>What the person needs to take part.</summary>
public sealed record ReferralAccommodation(bool ExtraTime, bool AccessibleRoom, bool Childcare, string? Note);

/// <summary>The social worker who follows the person.</summary>
public sealed record ReferralReferent(string Name, string? Email, string? Phone, string? Organisation);

internal sealed class GetReferralHandler(ModuleSession<EnrolmentDbContext> session, PersonKeys<EnrolmentDbContext> keys, RequestContext caller, TimeProvider clock)
    : IQueryHandler<GetReferral, ReferralDetail>
{
    public async Task<Result<ReferralDetail>> Handle(GetReferral request, CancellationToken cancellationToken)
    {
        var context = await session.Open(cancellationToken);
        var found = await context.Set<Referral>().Where(referral => referral.Id == request.Id)
            .Select(referral => new { Referral = referral, Version = EF.Property<uint>(referral, "xmin"), Details = EF.Property<byte[]?>(referral, "DetailsSealed") })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null) return ReferralErrors.NotFound;

        var (referral, isStaff) = (found.Referral, caller.PartnerId is null);
        var person = isStaff ? await Person(context, referral, found.Details, cancellationToken) : null;
        return new ReferralDetail(
            referral.Id.Value, referral.PartnerId.Value, referral.Reference, referral.Status, referral.WantedTrack, referral.Needs, referral.HomeCommune?.Value,
            isStaff ? [.. referral.Languages.Select(spoken => new ReferralLanguage(spoken.Language.Value, spoken.Level))] : null,
            isStaff ? referral.GreatestTravelMinutes : null,
            isStaff ? new ReferralAttestation(referral.Attestation.Date, referral.Attestation.Language.Value) : null,
            referral.SubmittedAt, referral.AnswerDueAt, referral.IsOverdue(clock.GetUtcNow()), referral.LastProgressAt, referral.ClosedAt,
            referral.Status == ReferralStatus.DeclineProposed && !isStaff ? null : referral.DeclineReason,
            referral.SupersededBy?.Value, person)
        { Version = found.Version };
    }

    private async Task<ReferredPerson?> Person(EnrolmentDbContext context, Referral referral, byte[]? details, CancellationToken ct)
    {
        var stored = await context.Set<Person>().Where(person => person.Id == referral.PersonId).Select(person => new
        {
            Given = EF.Property<byte[]?>(person, PersonTable.GivenName),
            Family = EF.Property<byte[]?>(person, PersonTable.FamilyName),
            Details = EF.Property<byte[]?>(person, PersonTable.Details),
        }).SingleAsync(ct);
        if (stored.Details is null || await keys.Find(referral.PersonId, ct) is not { } key) return null;

        session.Touched([referral.PersonId], nameof(GetReferral), AuditedAccess.Read, "person", "referral");
        var person = StoredDetails.Open(key, stored.Given, stored.Family, stored.Details);
        var asked = details is null ? null : StoredRequest.Open(key, details);
        return new ReferredPerson(
            referral.PersonId.Value, person.Name.GivenName, person.Name.FamilyName, person.Name.NativeName, person.Birth?.Text, person.Phone, person.Email,
            person.PreferredChannel, person.PreferredLanguage?.Value, person.AdministrativeStatus, person.Nationality, asked?.AudienceCodes ?? [],
            asked?.Accommodation is { } need ? new ReferralAccommodation(need.ExtraTime, need.AccessibleRoom, need.Childcare, need.Note) : null,
            asked?.Referent is { } referent ? new ReferralReferent(referent.Name, referent.Email, referent.Phone, referent.Organisation) : null,
            asked?.Comment);
    }
}
