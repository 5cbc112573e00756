using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Konexio.Impact.Domain.Invitations;

/// <summary>What opens an invitation: 256 random bits. Only their hash is kept.</summary>
public sealed record SurveyLink
{
    private const int Size = 32;
    private const int Length = 43;

    private SurveyLink(string token) => Token = token;

    public string Token { get; }

    public static SurveyLink Create() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Size)));

    /// <summary>The hash of what somebody holds; null where it cannot be a link of ours.</summary>
    public static byte[]? HashOf(string? token) =>
        token?.Length == Length && token.All(symbol => char.IsAsciiLetterOrDigit(symbol) || symbol is '-' or '_') ? Hashed(token) : null;

    public byte[] Hash() => Hashed(Token);

    public override string ToString() => nameof(SurveyLink);

    private static byte[] Hashed(string token) => SHA256.HashData(Encoding.ASCII.GetBytes(token));
}
