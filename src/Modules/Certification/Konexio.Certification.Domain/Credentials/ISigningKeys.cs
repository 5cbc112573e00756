namespace Konexio.Certification.Domain.Credentials;

public interface ISigningKeys
{
    /// <summary>Lets nobody else change keys until the transaction ends; whoever only signs does not wait.</summary>
    Task Lock(CancellationToken ct);

    /// <summary>The key that signs, with its private half; null before the first need and after a revocation.</summary>
    Task<SigningKey?> FindActive(CancellationToken ct);

    Task<SigningKey?> Find(SigningKeyId id, CancellationToken ct);

    Task Add(SigningKey key, CancellationToken ct);
}
