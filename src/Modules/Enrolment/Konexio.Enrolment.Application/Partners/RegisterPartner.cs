using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Geography;
using Konexio.Enrolment.Domain.Partners;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.Partners;

/// <summary>An organisation that wishes to refer people is registered; it waits for validation.</summary>
public sealed record RegisterPartner : PartnerForm, ICommand<RegisterPartnerResponse>;

/// <summary>The registered partner, by its id.</summary>
public sealed record RegisterPartnerResponse(Guid Id, PartnerStatus Status);

internal sealed class RegisterPartnerValidator : AbstractValidator<RegisterPartner>
{
    public RegisterPartnerValidator(ICommunes communes) => this.CheckForm(communes);
}

internal sealed class RegisterPartnerHandler(IPartners partners, ICaller caller, TimeProvider clock)
    : ICommandHandler<RegisterPartner, RegisterPartnerResponse>
{
    public Task<Result<RegisterPartnerResponse>> Handle(RegisterPartner command, CancellationToken cancellationToken) =>
        Task.FromResult(Register(command, clock.GetUtcNow()));

    private Result<RegisterPartnerResponse> Register(RegisterPartner command, DateTimeOffset now)
    {
        var registered = Partner.Register(new PartnerId(Guid.CreateVersion7(now)), command.ToDetails(), caller.ClientId, now);
        if (!registered.Succeeded) return Result<RegisterPartnerResponse>.Refused(registered.Errors);

        var partner = registered.Value;
        partners.Add(partner);
        return new RegisterPartnerResponse(partner.Id.Value, partner.Status);
    }
}
