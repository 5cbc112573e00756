using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Konexio.Certification.Infrastructure.Credentials;

/// <summary>What anybody may fetch, as it goes out.</summary>
/// <param name="Text">The document itself.</param>
/// <param name="MediaType">What it is.</param>
/// <param name="Tag">Its entity tag; null where each is another.</param>
/// <param name="MaxAge">How long a copy is good; null where none may be kept.</param>
public sealed record PublicDocument(string Text, string MediaType, string? Tag, TimeSpan? MaxAge)
{
    public const string Credential = "application/vc+jwt";
    public const string LinkedData = "application/ld+json";
    public const string KeySet = "application/jwk-set+json";
    public const string Key = "application/jwk+json";

    internal static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Says nothing of what it holds.</summary>
    public override string ToString() => nameof(PublicDocument);

    /// <summary>A document that is the same until it changes.</summary>
    internal static PublicDocument Of(string text, string mediaType, TimeSpan maxAge) => new(text, mediaType, $"\"{HashOf(text)}\"", maxAge);

    internal static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
