using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.SharedKernel;

namespace Konexio.Certification.Infrastructure.Reads;

/// <summary>The testers, the newest first, by name.</summary>
/// <param name="HasLeft">Only those who have left, or only those who have not.</param>
/// <param name="Cursor">Where the page before ended.</param>
/// <param name="Limit">How many at the most, 1 to 200.</param>
public sealed record ListTesters(bool? HasLeft, string? Cursor, int Limit) : IQuery<Page<TesterResponse>>;

internal sealed class ListTestersValidator : AbstractValidator<ListTesters>
{
    public ListTestersValidator()
    {
        RuleFor(query => query.Limit).PageLimit();
        RuleFor(query => query.Cursor).PageCursor();
    }
}

internal sealed class ListTestersHandler(TesterReader testers) : IQueryHandler<ListTesters, Page<TesterResponse>>
{
    public async Task<Result<Page<TesterResponse>>> Handle(ListTesters request, CancellationToken cancellationToken)
    {
        var select = new Filtered(TesterReader.Select)
            .And("(t.left_at is not null) = ?", request.HasLeft is { } left ? Rows.Maybe((bool?)left) : null)
            .And("t.id < ?", PageRules.After(request.Cursor) is { } after ? PlatformSql.Uuid(after) : null)
            .Page("t.id desc", request.Limit);
        return await testers.Read(select, request.Limit, nameof(ListTesters), cancellationToken);
    }
}
