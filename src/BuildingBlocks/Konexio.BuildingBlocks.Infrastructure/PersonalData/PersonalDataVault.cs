using System.Security.Cryptography;
using Konexio.SharedKernel;
using Microsoft.Extensions.Caching.Memory;

namespace Konexio.BuildingBlocks.Infrastructure.PersonalData;

/// <summary>Makes and opens the data keys of persons, keeping a bounded number of them in memory.</summary>
public sealed class PersonalDataVault(IKeyEncryptionKeys keys) : IDisposable
{
    private const int KeysInMemory = 10_000;
    private static readonly TimeSpan Unused = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly MemoryCache _opened = new(new MemoryCacheOptions { SizeLimit = KeysInMemory, CompactionPercentage = 0.25 });

    public (DataKey Key, WrappedKey Wrapped) NewKey(PersonId person)
    {
        Span<byte> raw = stackalloc byte[SealedBytes.KeySize];
        RandomNumberGenerator.Fill(raw);
        var wrapped = keys.Wrap(raw, person);
        var key = Keep(person, new DataKey(person, raw), wrapped);
        CryptographicOperations.ZeroMemory(raw);
        return (key, wrapped);
    }

    public DataKey Open(PersonId person, WrappedKey wrapped)
    {
        // A key in memory is given only to who holds its stored form: when that is destroyed, no host opens it any more.
        if (_opened.TryGetValue(person, out Opened? opened) && opened!.Wrapped.AsSpan().SequenceEqual(wrapped.Bytes))
            return opened.Key;

        var raw = keys.Unwrap(wrapped, person);
        var key = Keep(person, new DataKey(person, raw), wrapped);
        CryptographicOperations.ZeroMemory(raw);
        return key;
    }

    public void Forget(PersonId person)
    {
        if (!_opened.TryGetValue(person, out Opened? opened)) return;

        _opened.Remove(person);
        opened!.Key.Destroy();
    }

    public void Dispose() => _opened.Dispose();

    private DataKey Keep(PersonId person, DataKey key, WrappedKey wrapped)
    {
        var entry = new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Unused, AbsoluteExpirationRelativeToNow = Longest };
        _opened.Set(person, new Opened(key, [.. wrapped.Bytes]), entry);
        return key;
    }

    private sealed record Opened(DataKey Key, byte[] Wrapped);
}
