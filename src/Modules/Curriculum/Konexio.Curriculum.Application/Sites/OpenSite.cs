using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Sites;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Sites;

/// <summary>Opens a place where cohorts can meet; its rooms are added one by one.</summary>
public sealed record OpenSite : SiteForm, ICommand<OpenSiteResponse>;

public sealed record OpenSiteResponse(Guid Id);

internal sealed class OpenSiteValidator : AbstractValidator<OpenSite>
{
    public OpenSiteValidator() => this.CheckForm();
}

internal sealed class OpenSiteHandler(ISites sites, TimeProvider clock) : ICommandHandler<OpenSite, OpenSiteResponse>
{
    public async Task<Result<OpenSiteResponse>> Handle(OpenSite command, CancellationToken cancellationToken)
    {
        var opened = Site.Open(new SiteId(Guid.CreateVersion7(clock.GetUtcNow())), command.ToDetails());
        if (!opened.Succeeded) return Result<OpenSiteResponse>.Refused(opened.Errors);

        await sites.Add(opened.Value, cancellationToken);
        return new OpenSiteResponse(opened.Value.Id.Value);
    }
}
