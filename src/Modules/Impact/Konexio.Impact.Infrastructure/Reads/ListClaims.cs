using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Domain.Publication;
using Konexio.Impact.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Reads;

/// <summary>The claims, the newest first.</summary>
/// <param name="Indicator">Only those on this indicator.</param>
/// <param name="Status">Only those in this state.</param>
/// <param name="Cursor">Where the page before ended.</param>
/// <param name="Limit">How many at the most, 1 to 200.</param>
public sealed record ListClaims(string? Indicator, ClaimStatus? Status, string? Cursor, int Limit) : IQuery<Page<ClaimResponse>>;

internal sealed class ListClaimsValidator : AbstractValidator<ListClaims>
{
    private const int LongestCode = 60;

    public ListClaimsValidator()
    {
        RuleFor(query => query.Indicator).PlainText(LongestCode);
        RuleFor(query => query.Limit).PageLimit();
        RuleFor(query => query.Cursor).PageCursor();
    }
}

internal sealed class ListClaimsHandler(ModuleSession<ImpactDbContext> session) : IQueryHandler<ListClaims, Page<ClaimResponse>>
{
    public async Task<Result<Page<ClaimResponse>>> Handle(ListClaims request, CancellationToken cancellationToken)
    {
        var select = new Filtered(GetClaimHandler.Select)
            .And("c.indicator = ?", request.Indicator is { } indicator ? Text(indicator) : null)
            .And("c.status = ?", request.Status is { } status ? Text(Wire.NameOf(status)) : null)
            .And("c.id < ?", PageRules.After(request.Cursor) is { } after ? Uuid(after) : null)
            .Page("c.id desc", request.Limit);
        return Page<ClaimResponse>.Of(await session.Query(select, GetClaimHandler.Response, cancellationToken), request.Limit, claim => claim.Id);
    }
}
