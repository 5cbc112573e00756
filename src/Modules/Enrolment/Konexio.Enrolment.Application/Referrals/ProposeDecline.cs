using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Referrals;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.Referrals;

/// <summary>A decline is proposed for a coded reason; it takes a second person to confirm or refuse it.</summary>
public sealed record ProposeDecline : ICommand<ProposeDeclineResponse>
{
    [JsonIgnore]
    public ReferralId Id { get; init; }

    /// <summary>Why the referral should be declined. The partner reads this code.</summary>
    public DeclineReason? Reason { get; init; }

    /// <summary>What the code does not say; needed with the reason other, and read by the school alone.</summary>
    /// <example>A rejoint sa famille dans une autre région</example>
    public string? Text { get; init; }

    public override string ToString() => nameof(ProposeDecline);
}

/// <summary>The referral's state from now on.</summary>
public sealed record ProposeDeclineResponse(Guid Id, ReferralStatus Status);

internal sealed class ProposeDeclineValidator : AbstractValidator<ProposeDecline>
{
    public ProposeDeclineValidator()
    {
        RuleFor(command => command.Reason).NotNull().IsInEnum();
        RuleFor(command => command.Text).PlainLines(1_000);
    }
}

internal sealed class ProposeDeclineHandler(IReferrals referrals, IAudit audit, ICaller caller, TimeProvider clock)
    : ICommandHandler<ProposeDecline, ProposeDeclineResponse>
{
    public async Task<Result<ProposeDeclineResponse>> Handle(ProposeDecline command, CancellationToken cancellationToken)
    {
        if (await referrals.Find(command.Id, cancellationToken) is not { } referral) return ReferralErrors.NotFound;
        if (referral.ProposeDecline(command.Reason!.Value, command.Text, caller.ClientId, clock.GetUtcNow()).Error is { } refusal) return refusal;

        audit.Touched(referral.PersonId, nameof(ProposeDecline), AuditedAccess.Change, "status", "declineReason", "note");
        return new ProposeDeclineResponse(referral.Id.Value, referral.Status);
    }
}
