using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Referrals;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.Referrals;

/// <summary>A second person confirms the proposed decline, which closes the referral.</summary>
public sealed record ConfirmDecline : ICommand<ConfirmDeclineResponse>
{
    [JsonIgnore]
    public ReferralId Id { get; init; }
}

/// <summary>The referral's state from now on.</summary>
public sealed record ConfirmDeclineResponse(Guid Id, ReferralStatus Status);

internal sealed class ConfirmDeclineHandler(IReferrals referrals, IAudit audit, ICaller caller, TimeProvider clock)
    : ICommandHandler<ConfirmDecline, ConfirmDeclineResponse>
{
    public async Task<Result<ConfirmDeclineResponse>> Handle(ConfirmDecline command, CancellationToken cancellationToken)
    {
        if (await referrals.Find(command.Id, cancellationToken) is not { } referral) return ReferralErrors.NotFound;
        if (referral.ConfirmDecline(caller.ClientId, clock.GetUtcNow()).Error is { } refusal) return refusal;

        audit.Touched(referral.PersonId, nameof(ConfirmDecline), AuditedAccess.Change, "status");
        return new ConfirmDeclineResponse(referral.Id.Value, referral.Status);
    }
}
