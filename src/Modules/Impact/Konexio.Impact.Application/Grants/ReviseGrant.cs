using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Impact.Domain.Grants;
using Konexio.Impact.Domain.Indicators;
using Konexio.SharedKernel;

namespace Konexio.Impact.Application.Grants;

/// <summary>Replaces what school and funder have agreed on, whole; the figures are counted anew.</summary>
public sealed record ReviseGrant : GrantForm, ICommand<Nothing>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class ReviseGrantValidator : AbstractValidator<ReviseGrant>
{
    public ReviseGrantValidator() => this.CheckForm();
}

internal sealed class ReviseGrantHandler(IGrants grants, IIndicators indicators) : ICommandHandler<ReviseGrant, Nothing>
{
    public async Task<Result<Nothing>> Handle(ReviseGrant command, CancellationToken cancellationToken)
    {
        if (await grants.Find(new GrantId(command.Id), cancellationToken) is not { } grant) return GrantErrors.NotFound;
        if (await indicators.UnknownTargets(command, cancellationToken) is { Count: > 0 } unknown) return Result<Nothing>.Refused(unknown);

        var revised = grant.Revise(command.ToTerms());
        if (revised.Succeeded) grants.CountAnew(grant);
        return revised;
    }
}
