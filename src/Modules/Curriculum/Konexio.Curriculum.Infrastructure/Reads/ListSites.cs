using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Curriculum.Infrastructure.Reads;

/// <summary>The sites in the order in which they were opened.</summary>
public sealed record ListSites(string? Cursor, int Limit) : IQuery<Page<SiteSummary>>;

/// <summary>A site in a list.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Name">Its name.</param>
/// <param name="CommuneName">The commune of its address.</param>
/// <param name="CommuneCode">INSEE's code of that commune.</param>
/// <param name="RoomsInUse">How many rooms can be planned with.</param>
public sealed record SiteSummary(Guid Id, string Name, string CommuneName, string CommuneCode, int RoomsInUse);

internal sealed class ListSitesValidator : AbstractValidator<ListSites>
{
    public ListSitesValidator()
    {
        RuleFor(query => query.Limit).PageLimit();
        RuleFor(query => query.Cursor).PageCursor();
    }
}

internal sealed class ListSitesHandler(ModuleSession<CurriculumDbContext> session) : IQueryHandler<ListSites, Page<SiteSummary>>
{
    private const string Sql =
        """
        select s.id, s.name, s.commune_name, s.commune_code,
            (select count(*)::int from curriculum.rooms r where r.site_id = s.id and not r.is_retired)
        from curriculum.sites s where $1::uuid is null or s.id > $1 order by s.id limit $2
        """;

    public async Task<Result<Page<SiteSummary>>> Handle(ListSites request, CancellationToken cancellationToken)
    {
        var rows = await session.Query(
            Command(Sql, Rows.Maybe(PageRules.After(request.Cursor)), Number(request.Limit + 1)),
            row => new SiteSummary(row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt32(4)), cancellationToken);
        return Page<SiteSummary>.Of(rows, request.Limit, site => site.Id);
    }
}
