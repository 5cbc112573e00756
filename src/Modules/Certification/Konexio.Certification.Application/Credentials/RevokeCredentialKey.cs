using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Credentials;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.Credentials;

/// <summary>
/// Takes a key that somebody else may hold out of the key set: nothing that it signed verifies any more. Certificates stay valid, and
/// their credentials can be fetched anew. Where the key was the one that signs, the next need makes another.
/// </summary>
public sealed record RevokeCredentialKey(Guid Id) : ICommand<RevokeCredentialKeyResponse>;

/// <summary>The revoked key.</summary>
/// <param name="Id">The key.</param>
/// <param name="RevokedAt">Since when it is not to be trusted.</param>
public sealed record RevokeCredentialKeyResponse(Guid Id, DateTimeOffset RevokedAt);

internal sealed class RevokeCredentialKeyHandler(ISigningKeys keys, TimeProvider clock) : ICommandHandler<RevokeCredentialKey, RevokeCredentialKeyResponse>
{
    public async Task<Result<RevokeCredentialKeyResponse>> Handle(RevokeCredentialKey request, CancellationToken cancellationToken)
    {
        await keys.Lock(cancellationToken);
        if (await keys.Find(new SigningKeyId(request.Id), cancellationToken) is not { } key) return SigningKeyErrors.NotFound;

        var now = clock.GetUtcNow();
        var revoked = key.Revoke(now);
        if (!revoked.Succeeded) return revoked.Error!;

        return new RevokeCredentialKeyResponse(request.Id, now);
    }
}
