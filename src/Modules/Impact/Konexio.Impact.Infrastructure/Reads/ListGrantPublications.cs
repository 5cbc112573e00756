using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Domain.Grants;
using Konexio.Impact.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Reads;

/// <summary>The reports of a grant that were published, the newest first. A funder sees only those of its own grants.</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Cursor">Where the page before ended.</param>
/// <param name="Limit">How many at the most, 1 to 200.</param>
public sealed record ListGrantPublications(Guid GrantId, string? Cursor, int Limit) : IQuery<Page<GrantPublicationSummary>>;

/// <summary>A published report.</summary>
/// <param name="Id">The publication's identifier.</param>
/// <param name="Month">The first day of its month.</param>
/// <param name="PublishedAt">When it was frozen.</param>
public sealed record GrantPublicationSummary(Guid Id, DateOnly Month, DateTimeOffset PublishedAt);

internal sealed class ListGrantPublicationsValidator : AbstractValidator<ListGrantPublications>
{
    public ListGrantPublicationsValidator()
    {
        RuleFor(query => query.Limit).PageLimit();
        RuleFor(query => query.Cursor).PageCursor();
    }
}

internal sealed class ListGrantPublicationsHandler(ModuleSession<ImpactDbContext> session) : IQueryHandler<ListGrantPublications, Page<GrantPublicationSummary>>
{
    public async Task<Result<Page<GrantPublicationSummary>>> Handle(ListGrantPublications request, CancellationToken cancellationToken)
    {
        await session.Open(cancellationToken);
        var known = await session.Query(Command("select 1 from impact.grants where id = $1", Uuid(request.GrantId)), row => row.GetInt32(0), cancellationToken);
        if (known.Count == 0) return GrantErrors.NotFound;

        var select = new Filtered("select p.id, p.month, p.published_at from impact.grant_publications p")
            .And("p.grant_id = ?", Uuid(request.GrantId))
            .And("p.id < ?", PageRules.After(request.Cursor) is { } after ? Uuid(after) : null)
            .Page("p.id desc", request.Limit);
        var rows = await session.Query(
            select, row => new GrantPublicationSummary(row.GetGuid(0), row.GetFieldValue<DateOnly>(1), row.GetFieldValue<DateTimeOffset>(2)), cancellationToken);
        return Page<GrantPublicationSummary>.Of(rows, request.Limit, row => row.Id);
    }
}
