using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Certification.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Certification.Infrastructure.Reads;

/// <summary>The versions of the catalogue, the newest first.</summary>
/// <param name="Cursor">Where the page before ended.</param>
/// <param name="Limit">How many at the most, 1 to 200.</param>
public sealed record ListCatalogueVersions(string? Cursor, int Limit) : IQuery<Page<CatalogueVersionSummary>>;

/// <summary>A version of the catalogue.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Number">Its number; the greatest that was published is in force.</param>
/// <param name="DraftedAt">When it was drafted.</param>
/// <param name="PublishedAt">Since when it has been in force; absent for the draft.</param>
public sealed record CatalogueVersionSummary(Guid Id, int Number, DateTimeOffset DraftedAt, DateTimeOffset? PublishedAt);

internal sealed class ListCatalogueVersionsValidator : AbstractValidator<ListCatalogueVersions>
{
    public ListCatalogueVersionsValidator()
    {
        RuleFor(query => query.Limit).PageLimit();
        RuleFor(query => query.Cursor).PageCursor();
    }
}

internal sealed class ListCatalogueVersionsHandler(ModuleSession<CertificationDbContext> session)
    : IQueryHandler<ListCatalogueVersions, Page<CatalogueVersionSummary>>
{
    public async Task<Result<Page<CatalogueVersionSummary>>> Handle(ListCatalogueVersions request, CancellationToken cancellationToken)
    {
        var select = new Filtered("select v.id, v.number, v.drafted_at, v.published_at from certification.catalogue_versions v")
            .And("v.number < (select before.number from certification.catalogue_versions before where before.id = ?)", PageRules.After(request.Cursor) is { } after ? Uuid(after) : null)
            .Page("v.number desc", request.Limit);
        var rows = await session.Query(
            select,
            row => new CatalogueVersionSummary(row.GetGuid(0), row.GetInt32(1), row.GetFieldValue<DateTimeOffset>(2), row.Maybe<DateTimeOffset>(3)), cancellationToken);
        return Page<CatalogueVersionSummary>.Of(rows, request.Limit, row => row.Id);
    }
}
