using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Catalogue;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.Catalogue;

/// <summary>Replaces the content of the catalogue's draft, whole; what is published never changes.</summary>
public sealed record ReviseCatalogueVersion : CatalogueForm, ICommand<Nothing>
{
    [JsonIgnore]
    public int Number { get; init; }
}

internal sealed class ReviseCatalogueVersionValidator : AbstractValidator<ReviseCatalogueVersion>
{
    public ReviseCatalogueVersionValidator() => this.CheckForm();
}

internal sealed class ReviseCatalogueVersionHandler(ICatalogue catalogue) : ICommandHandler<ReviseCatalogueVersion, Nothing>
{
    public async Task<Result<Nothing>> Handle(ReviseCatalogueVersion command, CancellationToken cancellationToken) =>
        await catalogue.Find(command.Number, cancellationToken) is { } version ? version.Revise(command.ToContent()) : CatalogueErrors.NotFound;
}
