using System.Text.Json.Serialization;

namespace Konexio.Benchmarks.Floor;

internal sealed record FloorPerson(
    string? GivenName, string? FamilyName, string? NativeName, string? BirthDate, string? Phone, string? Email, string? PreferredChannel,
    string? PreferredLanguage, string? AdministrativeStatus, string? Nationality, string? PartnerPersonId);

internal sealed record FloorLanguage(string Language, string? Level);

internal sealed record FloorNeeds(bool ExtraTime, bool AccessibleRoom, bool Childcare, string? Note);

internal sealed record FloorReferent(string Name, string? Email, string? Phone, string? Organisation);

internal sealed record FloorAttestation(DateOnly Date, string Language);

internal sealed record FloorReferral(
    string Reference, FloorPerson Person, string WantedTrack, string[] Needs, string[]? AudienceCodes, FloorLanguage[] Languages, string? HomeCommune,
    int? GreatestTravelMinutes, FloorNeeds? AccommodationNeeds, FloorReferent? Referent, FloorAttestation Attestation, string? Comment);

internal sealed record FloorSubmitted(Guid Id, string Reference, string Status, DateTimeOffset SubmittedAt, DateTimeOffset AnswerDueAt);

internal sealed record FloorEvent(Guid ReferralId, Guid PartnerId, Guid PersonId);

internal sealed record FloorSummary(
    Guid Id, Guid PartnerId, string Reference, string Status, string WantedTrack, DateTimeOffset SubmittedAt, DateTimeOffset AnswerDueAt, bool Overdue,
    DateTimeOffset UpdatedAt, DateTimeOffset? ClosedAt, string? GivenName, string? FamilyName);

internal sealed record FloorPage(List<FloorSummary> Items, string? NextCursor);

internal sealed record FloorAward(string Fr, string En);

internal sealed record FloorVerified(string Status, FloorAward? Award, DateOnly? IssuedOn, string? Holder);

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FloorReferral))]
[JsonSerializable(typeof(FloorSubmitted))]
[JsonSerializable(typeof(FloorEvent))]
[JsonSerializable(typeof(FloorPage))]
[JsonSerializable(typeof(FloorVerified))]
internal sealed partial class FloorJson : JsonSerializerContext;
