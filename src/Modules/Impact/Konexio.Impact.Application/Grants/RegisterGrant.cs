using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Impact.Domain.Grants;
using Konexio.Impact.Domain.Indicators;
using Konexio.SharedKernel;

namespace Konexio.Impact.Application.Grants;

/// <summary>Registers what a funder pays for; its figures are counted in the background, at once.</summary>
public sealed record RegisterGrant : GrantForm, ICommand<RegisterGrantResponse>
{
    /// <summary>Who pays.</summary>
    public Guid FunderId { get; init; }
}

/// <summary>The new grant.</summary>
/// <param name="Id">The grant's identifier.</param>
public sealed record RegisterGrantResponse(Guid Id);

internal sealed class RegisterGrantValidator : AbstractValidator<RegisterGrant>
{
    public RegisterGrantValidator()
    {
        RuleFor(command => command.FunderId).NotEmpty();
        this.CheckForm();
    }
}

internal sealed class RegisterGrantHandler(IGrants grants, IFunders funders, IIndicators indicators, TimeProvider clock) : ICommandHandler<RegisterGrant, RegisterGrantResponse>
{
    public async Task<Result<RegisterGrantResponse>> Handle(RegisterGrant command, CancellationToken cancellationToken)
    {
        var funder = new FunderId(command.FunderId);
        if (!await funders.Exists(funder, cancellationToken)) return GrantErrors.FunderUnknown;
        if (await indicators.UnknownTargets(command, cancellationToken) is { Count: > 0 } unknown) return Result<RegisterGrantResponse>.Refused(unknown);

        var now = clock.GetUtcNow();
        var grant = Grant.Register(new GrantId(Guid.CreateVersion7(now)), funder, command.ToTerms(), now);
        if (!grant.Succeeded) return Result<RegisterGrantResponse>.Refused(grant.Errors);

        await grants.Add(grant.Value, cancellationToken);
        grants.CountAnew(grant.Value);
        return new RegisterGrantResponse(grant.Value.Id.Value);
    }
}
