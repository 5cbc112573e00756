using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Referrals;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.Referrals;

/// <summary>The school asks the partner a question; the referral waits for the answer.</summary>
public sealed record RequestInformation : ICommand<RequestInformationResponse>
{
    [JsonIgnore]
    public ReferralId Id { get; init; }

    /// <summary>What the partner should answer. It reads it.</summary>
    /// <example>Quel jour la personne peut-elle venir ?</example>
    public string Question { get; init; } = "";

    public override string ToString() => nameof(RequestInformation);
}

/// <summary>The referral's state from now on.</summary>
public sealed record RequestInformationResponse(Guid Id, ReferralStatus Status);

internal sealed class RequestInformationValidator : AbstractValidator<RequestInformation>
{
    public RequestInformationValidator() => RuleFor(command => command.Question).NotEmpty().WithErrorCode(ReferralErrors.QuestionRequired.Code).PlainLines(2_000);
}

internal sealed class RequestInformationHandler(IReferrals referrals, IAudit audit, ICaller caller, TimeProvider clock)
    : ICommandHandler<RequestInformation, RequestInformationResponse>
{
    public async Task<Result<RequestInformationResponse>> Handle(RequestInformation command, CancellationToken cancellationToken)
    {
        if (await referrals.Find(command.Id, cancellationToken) is not { } referral) return ReferralErrors.NotFound;
        if (referral.RequestInformation(command.Question, caller.ClientId, clock.GetUtcNow()).Error is { } refusal) return refusal;

        audit.Touched(referral.PersonId, nameof(RequestInformation), AuditedAccess.Change, "status", "note");
        return new RequestInformationResponse(referral.Id.Value, referral.Status);
    }
}
