using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Partners;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.Partners;

/// <summary>A validated partner may no longer refer people, until it is reinstated.</summary>
public sealed record SuspendPartner : ICommand<SuspendPartnerResponse>
{
    [JsonIgnore]
    public PartnerId Id { get; init; }

    /// <summary>Why: kept with the partner, so never anything about a person.</summary>
    /// <example>The agreement ended</example>
    public string Reason { get; init; } = "";
}

/// <summary>The partner's state from now on.</summary>
public sealed record SuspendPartnerResponse(Guid Id, PartnerStatus Status);

internal sealed class SuspendPartnerValidator : AbstractValidator<SuspendPartner>
{
    public SuspendPartnerValidator() => RuleFor(command => command.Reason).NotEmpty().WithErrorCode(PartnerErrors.ReasonRequired.Code).PlainLines(PartnerFormRules.LongestReason);
}

internal sealed class SuspendPartnerHandler(IPartners partners, ICaller caller, TimeProvider clock)
    : ICommandHandler<SuspendPartner, SuspendPartnerResponse>
{
    public async Task<Result<SuspendPartnerResponse>> Handle(SuspendPartner command, CancellationToken cancellationToken)
    {
        if (await partners.Find(command.Id, cancellationToken) is not { } partner) return PartnerErrors.NotFound;
        if (partner.Suspend(command.Reason, caller.ClientId, clock.GetUtcNow()).Error is { } refusal) return refusal;

        return new SuspendPartnerResponse(partner.Id.Value, partner.Status);
    }
}
