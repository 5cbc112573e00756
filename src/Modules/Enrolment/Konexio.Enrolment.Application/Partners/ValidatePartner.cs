using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Partners;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.Partners;

/// <summary>A pending partner is validated: its credentials work, and it may refer people.</summary>
public sealed record ValidatePartner : ICommand<ValidatePartnerResponse>
{
    [JsonIgnore]
    public PartnerId Id { get; init; }
}

/// <summary>The partner's state from now on.</summary>
public sealed record ValidatePartnerResponse(Guid Id, PartnerStatus Status);

internal sealed class ValidatePartnerHandler(IPartners partners, ICaller caller, TimeProvider clock)
    : ICommandHandler<ValidatePartner, ValidatePartnerResponse>
{
    public async Task<Result<ValidatePartnerResponse>> Handle(ValidatePartner command, CancellationToken cancellationToken)
    {
        if (await partners.Find(command.Id, cancellationToken) is not { } partner) return PartnerErrors.NotFound;
        if (partner.Validate(caller.ClientId, clock.GetUtcNow()).Error is { } refusal) return refusal;

        return new ValidatePartnerResponse(partner.Id.Value, partner.Status);
    }
}
