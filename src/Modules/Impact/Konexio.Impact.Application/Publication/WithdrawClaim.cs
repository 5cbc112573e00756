using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Impact.Domain.Publication;
using Konexio.SharedKernel;

namespace Konexio.Impact.Application.Publication;

/// <summary>Takes a public claim back, for good.</summary>
/// <param name="Reason">Why.</param>
public sealed record WithdrawClaim(ClaimWithdrawalReason Reason) : ICommand<WithdrawClaimResponse>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>A claim that the school no longer stands by.</summary>
/// <param name="Id">The claim's identifier.</param>
/// <param name="Status">Its state: <c>withdrawn</c>.</param>
/// <param name="EndedAt">Since when.</param>
public sealed record WithdrawClaimResponse(Guid Id, ClaimStatus Status, DateTimeOffset EndedAt);

internal sealed class WithdrawClaimValidator : AbstractValidator<WithdrawClaim>
{
    public WithdrawClaimValidator() => RuleFor(command => command.Reason).IsInEnum();
}

internal sealed class WithdrawClaimHandler(IClaims claims, TimeProvider clock) : ICommandHandler<WithdrawClaim, WithdrawClaimResponse>
{
    public async Task<Result<WithdrawClaimResponse>> Handle(WithdrawClaim command, CancellationToken cancellationToken)
    {
        if (await claims.Find(new ClaimId(command.Id), cancellationToken) is not { } claim) return ClaimErrors.NotFound;

        var now = clock.GetUtcNow();
        if (claim.Withdraw(command.Reason, now).Error is { } refusal) return refusal;

        return new WithdrawClaimResponse(command.Id, claim.Status, now);
    }
}
