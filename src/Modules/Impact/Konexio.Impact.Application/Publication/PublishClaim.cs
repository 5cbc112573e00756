using Konexio.BuildingBlocks.Application;
using Konexio.Impact.Domain.Publication;
using Konexio.SharedKernel;

namespace Konexio.Impact.Application.Publication;

/// <summary>
/// Makes a computed claim public, in the place of the one before on the same indicator and scope. Refused where it, or its difference
/// from a claim that is or was public, would tell of fewer than five people.
/// </summary>
/// <param name="Id">The claim.</param>
public sealed record PublishClaim(Guid Id) : ICommand<PublishClaimResponse>;

/// <summary>A public claim.</summary>
/// <param name="Id">The claim's identifier.</param>
/// <param name="Status">Its state: <c>published</c>.</param>
/// <param name="PublishedAt">Since when.</param>
public sealed record PublishClaimResponse(Guid Id, ClaimStatus Status, DateTimeOffset PublishedAt);

internal sealed class PublishClaimHandler(IClaims claims, TimeProvider clock) : ICommandHandler<PublishClaim, PublishClaimResponse>
{
    public async Task<Result<PublishClaimResponse>> Handle(PublishClaim command, CancellationToken cancellationToken)
    {
        if (await claims.Find(new ClaimId(command.Id), cancellationToken) is not { } claim) return ClaimErrors.NotFound;

        var now = clock.GetUtcNow();
        var others = await claims.EverPublishedLocked(claim.Indicator, cancellationToken);
        if (claim.Publish(others, now).Error is { } refusal) return refusal;

        return new PublishClaimResponse(command.Id, claim.Status, now);
    }
}
