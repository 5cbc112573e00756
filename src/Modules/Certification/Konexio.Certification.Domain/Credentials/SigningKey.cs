using System.Security.Cryptography;
using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.Credentials;

public readonly record struct SigningKeyId(Guid Value) : IId<SigningKeyId>
{
    public static SigningKeyId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public enum SigningKeyStatus
{
    /// <summary>Signs; there is never more than one.</summary>
    Active,

    /// <summary>Signs no more; what it signed still verifies.</summary>
    Retired,

    /// <summary>Not to be trusted: nothing that it signed verifies.</summary>
    Revoked,
}

/// <summary>A pair of keys (ECDSA on the curve P-256) with which the school signs credentials. Only the active one still has its private half.</summary>
public sealed class SigningKey : AggregateRoot
{
    private SigningKey()
    {
    }

    public SigningKeyId Id { get; private set; }

    public PublicKey Public { get; private set; } = null!;

    /// <summary>Null until revealed, and for good once the key signs no more.</summary>
    public PrivateKey? Private { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? RetiredAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public SigningKeyStatus Status => this switch
    {
        { RevokedAt: not null } => SigningKeyStatus.Revoked,
        { RetiredAt: not null } => SigningKeyStatus.Retired,
        _ => SigningKeyStatus.Active,
    };

    public static SigningKey Make(SigningKeyId id, DateTimeOffset now)
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new SigningKey { Id = id, Public = PublicKey.Of(pair), Private = PrivateKey.From(pair.ExportPkcs8PrivateKey()), CreatedAt = now };
    }

    /// <summary>Gives a loaded key back the private half that was stored sealed.</summary>
    public void Reveal(PrivateKey secret) => Private = secret;

    /// <summary>Makes way for the next key.</summary>
    public void Retire(DateTimeOffset now)
    {
        if (Status != SigningKeyStatus.Active) throw new InvalidOperationException("Only the active key retires.");

        (RetiredAt, Private) = (now, null);
    }

    /// <summary>Takes the key out of the key set, and with it the trust in everything that it signed.</summary>
    public Result Revoke(DateTimeOffset now)
    {
        if (RevokedAt is not null) return SigningKeyErrors.AlreadyRevoked;

        (RevokedAt, Private) = (now, null);
        return Result.Success;
    }
}
