using System.Globalization;
using System.Text.Json.Nodes;
using Konexio.Certification.Domain.Certificates;
using Konexio.Certification.Domain.Credentials;

namespace Konexio.Certification.Infrastructure.Credentials;

/// <summary>A certificate as an OpenBadgeCredential (Open Badges 3.0), with the JWT claims that its section 8.2 asks for.</summary>
internal static class BadgeCredential
{
    /// <param name="certificate">A valid certificate.</param>
    /// <param name="name">The holder's name; null without their consent, and then nothing tells who holds it.</param>
    /// <param name="position">Where its status stands.</param>
    public static JsonObject Of(Certificate certificate, string? name, StatusPosition position, Issuer issuer, CredentialWording wording)
    {
        var id = issuer.CredentialUrl(certificate.Code.Value);
        var subject = Subject(certificate, name, issuer, wording);
        var credential = new JsonObject
        {
            ["@context"] = Issuer.Contexts,
            ["id"] = id,
            ["type"] = new JsonArray("VerifiableCredential", "OpenBadgeCredential"),
            ["name"] = wording.Of(certificate.AwardName),
            ["issuer"] = issuer.Profile(),
            ["validFrom"] = Instant(certificate.IssuedAt),
            ["credentialSubject"] = subject,
            ["credentialStatus"] = Status(position, issuer),
        };
        return credential.WithClaims(issuer, subject["id"]!.GetValue<string>(), certificate.IssuedAt);
    }

    /// <summary>What JWT and Open Badges call by other names: it must say the same.</summary>
    public static JsonObject WithClaims(this JsonObject credential, Issuer issuer, string subject, DateTimeOffset from)
    {
        credential["iss"] = issuer.Id;
        credential["jti"] = credential["id"]!.DeepClone();
        credential["nbf"] = from.ToUnixTimeSeconds();
        credential["sub"] = subject;
        return credential;
    }

    /// <summary>To the second, as the claims have it.</summary>
    public static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static JsonObject Subject(Certificate certificate, string? name, Issuer issuer, CredentialWording wording)
    {
        var subject = new JsonObject { ["id"] = $"urn:uuid:{certificate.Id}", ["type"] = new JsonArray("AchievementSubject") };
        if (name is not null)
        {
            subject["identifier"] = new JsonArray(new JsonObject
            {
                ["type"] = "IdentityObject",
                ["identityType"] = "name",
                ["identityHash"] = name,
                ["hashed"] = false,
            });
        }

        var achievement = string.Create(CultureInfo.InvariantCulture, $"{issuer.Id}#{certificate.AwardCode}-{certificate.CatalogueVersion}");
        subject["achievement"] = Achievement(achievement, certificate, wording);
        // A module has no page of its own to align with: that it is passed is a result.
        subject["result"] = new JsonArray([.. certificate.Modules.Select(module => new JsonObject
        {
            ["type"] = new JsonArray("Result"),
            ["resultDescription"] = $"{achievement}-{module.Code}",
            ["status"] = "Completed",
        })]);
        return subject;
    }

    private static JsonObject Achievement(string id, Certificate certificate, CredentialWording wording) => new()
    {
        ["id"] = id,
        ["type"] = new JsonArray("Achievement"),
        ["achievementType"] = "Certification",
        ["inLanguage"] = wording.Code,
        ["name"] = wording.Of(certificate.AwardName),
        ["description"] = wording.Description(certificate.AwardName),
        ["criteria"] = new JsonObject { ["narrative"] = wording.Criteria(certificate.Modules) },
        ["resultDescription"] = new JsonArray([.. certificate.Modules.Select(module => new JsonObject
        {
            ["id"] = $"{id}-{module.Code}",
            ["type"] = new JsonArray("ResultDescription"),
            ["name"] = wording.Module(module),
            ["resultType"] = "Status",
        })]),
    };

    private static JsonObject Status(StatusPosition position, Issuer issuer)
    {
        var (list, index) = (issuer.StatusListUrl(position.List), position.Index.ToString(CultureInfo.InvariantCulture));
        return new JsonObject
        {
            ["id"] = $"{list}#{index}",
            ["type"] = "BitstringStatusListEntry",
            ["statusPurpose"] = "revocation",
            ["statusListIndex"] = index,
            ["statusListCredential"] = list,
        };
    }
}
