using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Referrals;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.Referrals;

/// <summary>A proposed decline is refused; the review goes on.</summary>
public sealed record RefuseDecline : ICommand<RefuseDeclineResponse>
{
    [JsonIgnore]
    public ReferralId Id { get; init; }

    /// <summary>Why the referral should not be declined; read by the school alone.</summary>
    /// <example>Une place se libère en avril</example>
    public string Reason { get; init; } = "";

    public override string ToString() => nameof(RefuseDecline);
}

/// <summary>The referral's state from now on.</summary>
public sealed record RefuseDeclineResponse(Guid Id, ReferralStatus Status);

internal sealed class RefuseDeclineValidator : AbstractValidator<RefuseDecline>
{
    public RefuseDeclineValidator() => RuleFor(command => command.Reason).NotEmpty().WithErrorCode(ReferralErrors.ReasonRequired.Code).PlainLines(1_000);
}

internal sealed class RefuseDeclineHandler(IReferrals referrals, IAudit audit, ICaller caller, TimeProvider clock)
    : ICommandHandler<RefuseDecline, RefuseDeclineResponse>
{
    public async Task<Result<RefuseDeclineResponse>> Handle(RefuseDecline command, CancellationToken cancellationToken)
    {
        if (await referrals.Find(command.Id, cancellationToken) is not { } referral) return ReferralErrors.NotFound;
        if (referral.RefuseDecline(command.Reason, caller.ClientId, clock.GetUtcNow()).Error is { } refusal) return refusal;

        audit.Touched(referral.PersonId, nameof(RefuseDecline), AuditedAccess.Change, "status", "note");
        return new RefuseDeclineResponse(referral.Id.Value, referral.Status);
    }
}
