using System.Security.Cryptography;
using System.Text.Json;
using Konexio.SharedKernel;

namespace Konexio.BuildingBlocks.Infrastructure.PersonalData;

/// <summary>The school's own keys as read from a file or from configuration; never changed, only replaced.</summary>
internal sealed class KeyRing : IKeyEncryptionKeys
{
    private const int BoundSize = 16 + sizeof(int);

    private readonly Dictionary<int, byte[]> _keys;

    private KeyRing(Dictionary<int, byte[]> keys, byte[] blindIndexKey) => (_keys, BlindIndexKey) = (keys, blindIndexKey);

    internal byte[] BlindIndexKey { get; }

    public int CurrentVersion => _keys.Keys.Max();

    internal static KeyRing Fresh() => new(new() { [1] = NewKey() }, NewKey());

    internal KeyRing WithNewKey() => new(new(_keys) { [CurrentVersion + 1] = NewKey() }, BlindIndexKey);

    internal bool Holds(int version) => _keys.ContainsKey(version);

    public WrappedKey Wrap(ReadOnlySpan<byte> dataKey, PersonId person)
    {
        var version = CurrentVersion;
        using var cipher = SealedBytes.CipherOf(_keys[version]);
        return new WrappedKey(version, SealedBytes.Seal(cipher, dataKey, BoundTo(person, version)));
    }

    public byte[] Unwrap(WrappedKey wrapped, PersonId person)
    {
        if (!_keys.TryGetValue(wrapped.Version, out var key))
            throw new CryptographicException($"There is no key-encryption key of version {wrapped.Version}.");

        using var cipher = SealedBytes.CipherOf(key);
        var dataKey = new byte[SealedBytes.ClearLength(wrapped.Bytes)];
        SealedBytes.Open(cipher, wrapped.Bytes, dataKey, BoundTo(person, wrapped.Version));
        return dataKey;
    }

    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(
        new StoredRing([.. _keys.OrderBy(key => key.Key).Select(key => new StoredKey(key.Key, key.Value))], BlindIndexKey), JsonSerializerOptions.Web);

    internal static KeyRing FromJson(ReadOnlySpan<byte> json, string source)
    {
        try
        {
            return From(JsonSerializer.Deserialize<StoredRing>(json, JsonSerializerOptions.Web), source);
        }
        catch (JsonException exception)
        {
            throw new InvalidOperationException($"The keys of personal data cannot be read: {source} is not the expected JSON.", exception);
        }
    }

    internal static KeyRing From(StoredRing? stored, string source)
    {
        var keys = stored?.Keys ?? [];
        if (keys.Count == 0 || keys.Any(key => key.Version < 1 || key.Key?.Length != SealedBytes.KeySize)
            || stored!.BlindIndexKey?.Length != SealedBytes.KeySize || keys.DistinctBy(key => key.Version).Count() != keys.Count
            || keys.Any(key => key.Key.AsSpan().SequenceEqual(stored.BlindIndexKey)))
        {
            throw new InvalidOperationException($"The keys of personal data are not usable: {source} must hold at least one key of 32 bytes "
                + "in base64 under its own version (1 or more), and a blindIndexKey of 32 bytes that is none of them.");
        }

        return new KeyRing(keys.ToDictionary(key => key.Version, key => key.Key!), stored.BlindIndexKey!);
    }

    private static byte[] NewKey() => RandomNumberGenerator.GetBytes(SealedBytes.KeySize);

    private static byte[] BoundTo(PersonId person, int version)
    {
        var boundTo = new byte[BoundSize];
        person.Value.TryWriteBytes(boundTo);
        BitConverter.TryWriteBytes(boundTo.AsSpan(^sizeof(int)..), version);
        return boundTo;
    }

    internal sealed record StoredRing(IReadOnlyList<StoredKey>? Keys, byte[]? BlindIndexKey);

    internal sealed record StoredKey(int Version, byte[]? Key);
}
