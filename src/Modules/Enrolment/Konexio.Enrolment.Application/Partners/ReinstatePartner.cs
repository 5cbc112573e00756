using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Partners;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.Partners;

/// <summary>A suspended partner may refer people again.</summary>
public sealed record ReinstatePartner : ICommand<ReinstatePartnerResponse>
{
    [JsonIgnore]
    public PartnerId Id { get; init; }
}

/// <summary>The partner's state from now on.</summary>
public sealed record ReinstatePartnerResponse(Guid Id, PartnerStatus Status);

internal sealed class ReinstatePartnerHandler(IPartners partners, ICaller caller, TimeProvider clock)
    : ICommandHandler<ReinstatePartner, ReinstatePartnerResponse>
{
    public async Task<Result<ReinstatePartnerResponse>> Handle(ReinstatePartner command, CancellationToken cancellationToken)
    {
        if (await partners.Find(command.Id, cancellationToken) is not { } partner) return PartnerErrors.NotFound;
        if (partner.Reinstate(caller.ClientId, clock.GetUtcNow()).Error is { } refusal) return refusal;

        return new ReinstatePartnerResponse(partner.Id.Value, partner.Status);
    }
}
