using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Sites;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Sites;

/// <summary>Replaces what the school says of a site, whole; its live cohorts are published again where its name or place changes.</summary>
public sealed record ChangeSiteDetails : SiteForm, ICommand<Nothing>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class ChangeSiteDetailsValidator : AbstractValidator<ChangeSiteDetails>
{
    public ChangeSiteDetailsValidator() => this.CheckForm();
}

internal sealed class ChangeSiteDetailsHandler(ISites sites, ICohorts cohorts) : ICommandHandler<ChangeSiteDetails, Nothing>
{
    public async Task<Result<Nothing>> Handle(ChangeSiteDetails command, CancellationToken cancellationToken)
    {
        if (await sites.Find(new SiteId(command.Id), cancellationToken) is not { } site) return SiteErrors.NotFound;

        var known = (site.Name, site.Coordinates);
        var changed = site.ChangeDetails(command.ToDetails());
        if (!changed.Succeeded || known == (site.Name, site.Coordinates)) return changed;

        foreach (var cohort in await cohorts.LiveAt(site.Id, cancellationToken)) cohort.FollowSite(site);
        return changed;
    }
}
