using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Geography;
using Konexio.Enrolment.Domain.Partners;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.Partners;

/// <summary>What a partner says of itself is replaced whole; a rejected partner's stays as it is.</summary>
public sealed record ChangePartnerDetails : PartnerForm, ICommand<Nothing>
{
    [JsonIgnore]
    public PartnerId Id { get; init; }
}

internal sealed class ChangePartnerDetailsValidator : AbstractValidator<ChangePartnerDetails>
{
    public ChangePartnerDetailsValidator(ICommunes communes) => this.CheckForm(communes);
}

internal sealed class ChangePartnerDetailsHandler(IPartners partners, TimeProvider clock) : ICommandHandler<ChangePartnerDetails, Nothing>
{
    public async Task<Result<Nothing>> Handle(ChangePartnerDetails command, CancellationToken cancellationToken)
    {
        if (await partners.Find(command.Id, cancellationToken) is not { } partner) return PartnerErrors.NotFound;

        return partner.ChangeDetails(command.ToDetails(), clock.GetUtcNow());
    }
}
