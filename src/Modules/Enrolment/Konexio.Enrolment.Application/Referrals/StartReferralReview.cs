using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Referrals;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.Referrals;

/// <summary>The school begins to review a submitted referral.</summary>
public sealed record StartReferralReview : ICommand<StartReferralReviewResponse>
{
    [JsonIgnore]
    public ReferralId Id { get; init; }
}

/// <summary>The referral's state from now on.</summary>
public sealed record StartReferralReviewResponse(Guid Id, ReferralStatus Status);

internal sealed class StartReferralReviewHandler(IReferrals referrals, IAudit audit, ICaller caller, TimeProvider clock)
    : ICommandHandler<StartReferralReview, StartReferralReviewResponse>
{
    public async Task<Result<StartReferralReviewResponse>> Handle(StartReferralReview command, CancellationToken cancellationToken)
    {
        if (await referrals.Find(command.Id, cancellationToken) is not { } referral) return ReferralErrors.NotFound;
        if (referral.StartReview(caller.ClientId, clock.GetUtcNow()).Error is { } refusal) return refusal;

        audit.Touched(referral.PersonId, nameof(StartReferralReview), AuditedAccess.Change, "status");
        return new StartReferralReviewResponse(referral.Id.Value, referral.Status);
    }
}
