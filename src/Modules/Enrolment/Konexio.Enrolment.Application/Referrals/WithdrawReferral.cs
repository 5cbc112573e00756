using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Referrals;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.Referrals;

/// <summary>The partner or the person no longer wants the referral, which closes it.</summary>
public sealed record WithdrawReferral : ICommand<WithdrawReferralResponse>
{
    [JsonIgnore]
    public ReferralId Id { get; init; }

    /// <summary>Who no longer wants it.</summary>
    public WithdrawnBy? WithdrawnBy { get; init; }

    /// <summary>Why, in the partner's words.</summary>
    /// <example>A trouvé un emploi</example>
    public string? Reason { get; init; }

    public override string ToString() => nameof(WithdrawReferral);
}

/// <summary>The referral's state from now on.</summary>
public sealed record WithdrawReferralResponse(Guid Id, ReferralStatus Status);

internal sealed class WithdrawReferralValidator : AbstractValidator<WithdrawReferral>
{
    public WithdrawReferralValidator()
    {
        RuleFor(command => command.WithdrawnBy).NotNull().IsInEnum();
        RuleFor(command => command.Reason).PlainLines(1_000);
    }
}

internal sealed class WithdrawReferralHandler(IReferrals referrals, IAudit audit, ICaller caller, TimeProvider clock)
    : ICommandHandler<WithdrawReferral, WithdrawReferralResponse>
{
    public async Task<Result<WithdrawReferralResponse>> Handle(WithdrawReferral command, CancellationToken cancellationToken)
    {
        if (await referrals.Find(command.Id, cancellationToken) is not { } referral) return ReferralErrors.NotFound;
        if (referral.Withdraw(command.WithdrawnBy!.Value, command.Reason, caller.ClientId, clock.GetUtcNow()).Error is { } refusal) return refusal;

        audit.Touched(referral.PersonId, nameof(WithdrawReferral), AuditedAccess.Change, "status", "note");
        return new WithdrawReferralResponse(referral.Id.Value, referral.Status);
    }
}
