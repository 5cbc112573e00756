using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Reads;

/// <summary>The grants, the newest first. A funder sees only its own.</summary>
/// <param name="FunderId">Only those of this funder.</param>
/// <param name="Cursor">Where the page before ended.</param>
/// <param name="Limit">How many at the most, 1 to 200.</param>
public sealed record ListGrants(Guid? FunderId, string? Cursor, int Limit) : IQuery<Page<GrantResponse>>;

internal sealed class ListGrantsValidator : AbstractValidator<ListGrants>
{
    public ListGrantsValidator()
    {
        RuleFor(query => query.Limit).PageLimit();
        RuleFor(query => query.Cursor).PageCursor();
    }
}

internal sealed class ListGrantsHandler(ModuleSession<ImpactDbContext> session, ICaller caller) : IQueryHandler<ListGrants, Page<GrantResponse>>
{
    public async Task<Result<Page<GrantResponse>>> Handle(ListGrants request, CancellationToken cancellationToken)
    {
        var select = new Filtered(GetGrantHandler.Select)
            .And("g.funder_id = ?", request.FunderId is { } funder ? Uuid(funder) : null)
            .And("g.funder_id = ?", caller is { Role: Role.Funder, SubjectId: { } own } ? Uuid(own) : null)
            .And("g.id < ?", PageRules.After(request.Cursor) is { } after ? Uuid(after) : null)
            .Page("g.id desc", request.Limit);
        return Page<GrantResponse>.Of(await session.Query(select, GetGrantHandler.Response, cancellationToken), request.Limit, row => row.Id);
    }
}
