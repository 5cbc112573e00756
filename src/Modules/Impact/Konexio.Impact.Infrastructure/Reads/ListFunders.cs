using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Reads;

/// <summary>The funders, the newest first.</summary>
/// <param name="Cursor">Where the page before ended.</param>
/// <param name="Limit">How many at the most, 1 to 200.</param>
public sealed record ListFunders(string? Cursor, int Limit) : IQuery<Page<FunderResponse>>;

internal sealed class ListFundersValidator : AbstractValidator<ListFunders>
{
    public ListFundersValidator()
    {
        RuleFor(query => query.Limit).PageLimit();
        RuleFor(query => query.Cursor).PageCursor();
    }
}

internal sealed class ListFundersHandler(ModuleSession<ImpactDbContext> session) : IQueryHandler<ListFunders, Page<FunderResponse>>
{
    public async Task<Result<Page<FunderResponse>>> Handle(ListFunders request, CancellationToken cancellationToken)
    {
        var select = new Filtered(GetFunderHandler.Select)
            .And("f.id < ?", PageRules.After(request.Cursor) is { } after ? Uuid(after) : null)
            .Page("f.id desc", request.Limit);
        return Page<FunderResponse>.Of(await session.Query(select, GetFunderHandler.Response, cancellationToken), request.Limit, row => row.Id);
    }
}
