using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using Konexio.SharedKernel;

namespace Konexio.BuildingBlocks.Infrastructure.PersonalData;

/// <summary>Seals and opens one person's values; each is bound to its person and column, and opens nowhere else.</summary>
public sealed class DataKey
{
    private const int OnStack = 512;
    private const int PersonSize = 16;

    private readonly Lock _oneAtATime = new();
    private readonly PersonId _person;
    private readonly AesGcm _cipher;

    internal DataKey(PersonId person, ReadOnlySpan<byte> key) => (_person, _cipher) = (person, SealedBytes.CipherOf(key));

    public byte[]? Seal(string? value, string column)
    {
        if (value is null) return null;

        var longest = Encoding.UTF8.GetMaxByteCount(value.Length);
        var clear = longest <= OnStack ? stackalloc byte[longest] : new byte[longest];
        if (Utf8.FromUtf16(value, clear, out _, out var length, replaceInvalidSequences: false) != OperationStatus.Done)
            throw new ArgumentException("A value to seal is not well-formed Unicode.", nameof(value));

        Span<byte> boundTo = stackalloc byte[PersonSize + Encoding.UTF8.GetMaxByteCount(column.Length)];
        boundTo = boundTo[..Bind(column, boundTo)];
        lock (_oneAtATime)
            return SealedBytes.Seal(_cipher, clear[..length], boundTo);
    }

    public string? Open(byte[]? sealedValue, string column)
    {
        if (sealedValue is null) return null;

        var length = SealedBytes.ClearLength(sealedValue);
        var clear = length <= OnStack ? stackalloc byte[length] : new byte[length];
        Span<byte> boundTo = stackalloc byte[PersonSize + Encoding.UTF8.GetMaxByteCount(column.Length)];
        boundTo = boundTo[..Bind(column, boundTo)];
        lock (_oneAtATime)
            SealedBytes.Open(_cipher, sealedValue, clear, boundTo);
        return Encoding.UTF8.GetString(clear);
    }

    /// <summary>Takes the key out of memory: whoever still holds this object can no longer use it.</summary>
    internal void Destroy()
    {
        lock (_oneAtATime)
            _cipher.Dispose();
    }

    private int Bind(string column, Span<byte> boundTo)
    {
        _person.Value.TryWriteBytes(boundTo);
        return PersonSize + Encoding.UTF8.GetBytes(column, boundTo[PersonSize..]);
    }
}
