using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Credentials;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.Credentials;

/// <summary>Has a new key sign credentials from now on. The one before signs no more and its private half is destroyed; what it signed still verifies.</summary>
public sealed record RotateCredentialKey : ICommand<RotateCredentialKeyResponse>;

/// <summary>The keys after the change.</summary>
/// <param name="Id">The new key, which signs from now on.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="RetiredId">The key that signed before; null where there was none.</param>
public sealed record RotateCredentialKeyResponse(Guid Id, DateTimeOffset CreatedAt, Guid? RetiredId);

internal sealed class RotateCredentialKeyHandler(ISigningKeys keys, TimeProvider clock) : ICommandHandler<RotateCredentialKey, RotateCredentialKeyResponse>
{
    public async Task<Result<RotateCredentialKeyResponse>> Handle(RotateCredentialKey request, CancellationToken cancellationToken)
    {
        await keys.Lock(cancellationToken);
        var now = clock.GetUtcNow();
        var before = await keys.FindActive(cancellationToken);
        before?.Retire(now);
        var key = SigningKey.Make(new SigningKeyId(Guid.CreateVersion7(now)), now);
        await keys.Add(key, cancellationToken);
        return new RotateCredentialKeyResponse(key.Id.Value, key.CreatedAt, before?.Id.Value);
    }
}
