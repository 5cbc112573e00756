using System.Security.Cryptography;

namespace Konexio.Curriculum.Domain.Registers;

/// <summary>What the codes of one register are derived from. It never leaves the school.</summary>
public sealed class SigningSecret
{
    private const int Length = 32;

    private SigningSecret(byte[] bytes) => Bytes = bytes;

    internal byte[] Bytes { get; }

    public static SigningSecret Create() => new(RandomNumberGenerator.GetBytes(Length));

    /// <summary>The secret as it was stored.</summary>
    public static SigningSecret From(ReadOnlySpan<byte> stored) =>
        stored.Length == Length ? new(stored.ToArray()) : throw new ArgumentException("A signing secret has 32 bytes.", nameof(stored));

    public byte[] ToArray() => [.. Bytes];

    public override string ToString() => nameof(SigningSecret);
}
