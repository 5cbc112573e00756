using Konexio.SharedKernel;

namespace Konexio.BuildingBlocks.Infrastructure.PersonalData;

/// <summary>The versioned keys that wrap each person's data key. They live outside the database; a KMS may implement this.</summary>
public interface IKeyEncryptionKeys
{
    int CurrentVersion { get; }

    WrappedKey Wrap(ReadOnlySpan<byte> dataKey, PersonId person);

    byte[] Unwrap(WrappedKey wrapped, PersonId person);
}

/// <summary>A data key as it is stored, and the version of the key that opens it.</summary>
public readonly record struct WrappedKey(int Version, byte[] Bytes);
