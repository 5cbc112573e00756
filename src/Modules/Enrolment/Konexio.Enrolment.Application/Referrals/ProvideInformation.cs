using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Referrals;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.Referrals;

/// <summary>The partner answers the school's question; the review goes on.</summary>
public sealed record ProvideInformation : ICommand<ProvideInformationResponse>
{
    [JsonIgnore]
    public ReferralId Id { get; init; }

    /// <summary>The answer to the last question.</summary>
    /// <example>Le mardi et le jeudi matin.</example>
    public string Answer { get; init; } = "";

    public override string ToString() => nameof(ProvideInformation);
}

/// <summary>The referral's state from now on.</summary>
public sealed record ProvideInformationResponse(Guid Id, ReferralStatus Status);

internal sealed class ProvideInformationValidator : AbstractValidator<ProvideInformation>
{
    public ProvideInformationValidator() => RuleFor(command => command.Answer).NotEmpty().WithErrorCode(ReferralErrors.AnswerRequired.Code).PlainLines(2_000);
}

internal sealed class ProvideInformationHandler(IReferrals referrals, IAudit audit, ICaller caller, TimeProvider clock)
    : ICommandHandler<ProvideInformation, ProvideInformationResponse>
{
    public async Task<Result<ProvideInformationResponse>> Handle(ProvideInformation command, CancellationToken cancellationToken)
    {
        if (await referrals.Find(command.Id, cancellationToken) is not { } referral) return ReferralErrors.NotFound;
        if (referral.ProvideInformation(command.Answer, caller.ClientId, clock.GetUtcNow()).Error is { } refusal) return refusal;

        audit.Touched(referral.PersonId, nameof(ProvideInformation), AuditedAccess.Change, "status", "note");
        return new ProvideInformationResponse(referral.Id.Value, referral.Status);
    }
}
