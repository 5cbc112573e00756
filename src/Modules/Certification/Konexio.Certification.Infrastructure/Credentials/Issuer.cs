using System.Text.Json.Nodes;

namespace Konexio.Certification.Infrastructure.Credentials;

/// <summary>The school as credentials name it, and where what it publishes is found.</summary>
internal sealed record Issuer(string Address, string Name)
{
    public string Id => $"{Address}/v1/issuer";

    public static JsonArray Contexts => ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"];

    public string KeyUrl(Guid key) => $"{Address}/v1/credential-keys/{key}";

    public string CredentialUrl(string code) => $"{Address}/v1/certificates/{code}/credential";

    public string StatusListUrl(long list) => FormattableString.Invariant($"{Address}/v1/status-lists/{list}");

    /// <summary>The Profile of Open Badges.</summary>
    public JsonObject Profile() => new()
    {
        ["id"] = Id,
        ["type"] = new JsonArray("Profile"),
        ["name"] = Name,
        ["url"] = Address,
    };
}
