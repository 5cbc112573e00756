using System.Security.Cryptography;

namespace Konexio.BuildingBlocks.Infrastructure.PersonalData;

/// <summary>One layout for everything sealed with AES-256-GCM: version byte | 96-bit random nonce | ciphertext | tag.</summary>
internal static class SealedBytes
{
    internal const int KeySize = 32;
    internal const int Overhead = 1 + NonceSize + TagSize;
    private const byte Layout = 1;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    internal static AesGcm CipherOf(ReadOnlySpan<byte> key) => new(key, TagSize);

    internal static byte[] Seal(AesGcm cipher, ReadOnlySpan<byte> clear, ReadOnlySpan<byte> boundTo)
    {
        var output = new byte[Overhead + clear.Length];
        output[0] = Layout;
        var nonce = output.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        cipher.Encrypt(nonce, clear, output.AsSpan(1 + NonceSize, clear.Length), output.AsSpan(^TagSize..), boundTo);
        return output;
    }

    internal static void Open(AesGcm cipher, ReadOnlySpan<byte> sealedBytes, Span<byte> clear, ReadOnlySpan<byte> boundTo) =>
        cipher.Decrypt(sealedBytes.Slice(1, NonceSize), sealedBytes[(1 + NonceSize)..^TagSize], sealedBytes[^TagSize..], clear, boundTo);

    /// <summary>The length of what is inside, refusing what was never sealed by this layout.</summary>
    internal static int ClearLength(ReadOnlySpan<byte> sealedBytes) =>
        sealedBytes.Length >= Overhead && sealedBytes[0] == Layout
            ? sealedBytes.Length - Overhead
            : throw new CryptographicException("A sealed value has an unknown layout.");
}
