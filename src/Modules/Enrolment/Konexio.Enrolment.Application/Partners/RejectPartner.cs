using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Partners;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.Partners;

/// <summary>A pending partner is rejected, for good.</summary>
public sealed record RejectPartner : ICommand<RejectPartnerResponse>
{
    [JsonIgnore]
    public PartnerId Id { get; init; }

    /// <summary>Why: kept with the partner, so never anything about a person.</summary>
    /// <example>Not an organisation that follows people</example>
    public string Reason { get; init; } = "";
}

/// <summary>The partner's state from now on.</summary>
public sealed record RejectPartnerResponse(Guid Id, PartnerStatus Status);

internal sealed class RejectPartnerValidator : AbstractValidator<RejectPartner>
{
    public RejectPartnerValidator() => RuleFor(command => command.Reason).NotEmpty().WithErrorCode(PartnerErrors.ReasonRequired.Code).PlainLines(PartnerFormRules.LongestReason);
}

internal sealed class RejectPartnerHandler(IPartners partners, ICaller caller, TimeProvider clock)
    : ICommandHandler<RejectPartner, RejectPartnerResponse>
{
    public async Task<Result<RejectPartnerResponse>> Handle(RejectPartner command, CancellationToken cancellationToken)
    {
        if (await partners.Find(command.Id, cancellationToken) is not { } partner) return PartnerErrors.NotFound;
        if (partner.Reject(command.Reason, caller.ClientId, clock.GetUtcNow()).Error is { } refusal) return refusal;

        return new RejectPartnerResponse(partner.Id.Value, partner.Status);
    }
}
