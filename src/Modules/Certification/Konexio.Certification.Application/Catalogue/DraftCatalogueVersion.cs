using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Catalogue;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.Catalogue;

/// <summary>Drafts the next version of the catalogue, whole; the one in force stays as it is.</summary>
public sealed record DraftCatalogueVersion : CatalogueForm, ICommand<DraftCatalogueVersionResponse>;

/// <summary>The drafted version.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Number">Its number, one more than the newest had.</param>
public sealed record DraftCatalogueVersionResponse(Guid Id, int Number);

internal sealed class DraftCatalogueVersionValidator : AbstractValidator<DraftCatalogueVersion>
{
    public DraftCatalogueVersionValidator() => this.CheckForm();
}

internal sealed class DraftCatalogueVersionHandler(ICatalogue catalogue, TimeProvider clock) : ICommandHandler<DraftCatalogueVersion, DraftCatalogueVersionResponse>
{
    public async Task<Result<DraftCatalogueVersionResponse>> Handle(DraftCatalogueVersion command, CancellationToken cancellationToken)
    {
        var drafted = CatalogueVersion.Draft(command.ToContent(), await catalogue.FindLatest(cancellationToken), clock.GetUtcNow());
        if (!drafted.Succeeded) return Result<DraftCatalogueVersionResponse>.Refused(drafted.Errors);

        await catalogue.Add(drafted.Value, cancellationToken);
        return new DraftCatalogueVersionResponse(drafted.Value.Id.Value, drafted.Value.Number);
    }
}
