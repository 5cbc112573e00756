using System.Security.Cryptography;
using System.Text;

namespace Konexio.BuildingBlocks.Infrastructure.PersonalData;

/// <summary>A keyed hash by which equal values are found without being readable; equal values of two purposes differ.</summary>
public sealed class BlindIndex
{
    private const int Size = 16;
    private const int OnStack = 512;

    private readonly byte[] _key;

    public BlindIndex(byte[] key) => _key = key;

    public byte[] Of(string purpose, string normalisedValue) => Of(purpose, Encoding.UTF8.GetBytes(normalisedValue));

    public byte[] Of(string purpose, ReadOnlySpan<byte> content)
    {
        var longest = Encoding.UTF8.GetMaxByteCount(purpose.Length) + 1 + content.Length;
        var message = longest <= OnStack ? stackalloc byte[longest] : new byte[longest];
        var end = Encoding.UTF8.GetBytes(purpose, message);
        // A NUL ends the purpose, so that no purpose and value read together as another pair.
        message[end++] = 0;
        content.CopyTo(message[end..]);

        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, message[..(end + content.Length)], hash);
        return hash[..Size].ToArray();
    }
}

/// <summary>Tells whether two contents are the same (idempotency, a referral sent again) without keeping either.</summary>
public sealed class ContentFingerprint(BlindIndex index)
{
    public byte[] Of(ReadOnlySpan<byte> canonicalContent) => index.Of("content", canonicalContent);
}
