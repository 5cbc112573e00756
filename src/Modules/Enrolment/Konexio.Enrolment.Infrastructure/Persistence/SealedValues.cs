using System.Text.Json;
using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Enrolment.Domain.Codes;
using Konexio.Enrolment.Domain.Partners;
using Konexio.Enrolment.Domain.People;
using Konexio.Enrolment.Domain.Referrals;

namespace Konexio.Enrolment.Infrastructure.Persistence;

/// <summary>The sealed columns, under their names: a value opens only in the column that it was sealed for.</summary>
internal static class SealedColumns
{
    public const string GivenName = "people.given_name";
    public const string FamilyName = "people.family_name";
    public const string PersonDetails = "people.details";
    public const string ReferralDetails = "referrals.details";
    public const string ChangeNote = "referral_changes.note";
}

/// <summary>What is kept of a person beside the two names that lists show, as one sealed document.</summary>
internal sealed record StoredDetails(
    string? NativeName, string? Birth, string? Phone, string? Email, PreferredChannel? Channel, string? Language,
    AdministrativeStatus Status, string? Nationality, string? HomeCommune, Guid? Partner, string? PartnerPersonId)
{
    public static string Write(PersonDetails details) => JsonSerializer.Serialize(new StoredDetails(
        details.Name.NativeName, details.Birth?.Text, details.Phone, details.Email, details.PreferredChannel, details.PreferredLanguage?.Value,
        details.AdministrativeStatus, details.Nationality, details.HomeCommune?.Value,
        details.PartnerPersonId?.PartnerId.Value, details.PartnerPersonId?.Value), StoredJson.Default.StoredDetails);

    public static PersonDetails Open(DataKey key, byte[]? given, byte[]? family, byte[] details)
    {
        var stored = JsonSerializer.Deserialize(key.Open(details, SealedColumns.PersonDetails)!, StoredJson.Default.StoredDetails)!;
        return new PersonDetails
        {
            Name = PersonName.Of(key.Open(given, SealedColumns.GivenName), key.Open(family, SealedColumns.FamilyName), stored.NativeName).Value,
            Birth = stored.Birth is null ? null : BirthDate.Parse(stored.Birth).Value,
            Phone = stored.Phone,
            Email = stored.Email,
            PreferredChannel = stored.Channel,
            PreferredLanguage = stored.Language is null ? null : LanguageTag.Of(stored.Language).Value,
            AdministrativeStatus = stored.Status,
            Nationality = stored.Nationality,
            HomeCommune = stored.HomeCommune is null ? null : CommuneCode.Of(stored.HomeCommune).Value,
            PartnerPersonId = stored.Partner is { } partner ? new PartnerPersonId(new PartnerId(partner), stored.PartnerPersonId!) : null,
        };
    }
}

/// <summary>What is personal in a referral, as one sealed document.</summary>
internal sealed record StoredRequest(IReadOnlyList<string> AudienceCodes, AccommodationNeeds? Accommodation, Referent? Referent, string? Comment)
{
    public static string Write(Referral referral) => JsonSerializer.Serialize(
        new StoredRequest(referral.AudienceCodes, referral.AccommodationNeeds, referral.Referent, referral.Comment), StoredJson.Default.StoredRequest);

    public static StoredRequest Open(DataKey key, byte[] details) =>
        JsonSerializer.Deserialize(key.Open(details, SealedColumns.ReferralDetails)!, StoredJson.Default.StoredRequest)!;
}

/// <summary>A language of a referral, as it is stored in the clear.</summary>
internal sealed record StoredLanguage(string Language, string? Level);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(StoredDetails))]
[JsonSerializable(typeof(StoredRequest))]
[JsonSerializable(typeof(IReadOnlyList<StoredLanguage>))]
internal sealed partial class StoredJson : JsonSerializerContext;
