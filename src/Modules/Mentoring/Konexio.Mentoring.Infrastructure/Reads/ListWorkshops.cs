using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Domain.Workshops;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Mentoring.Infrastructure.Reads;

/// <summary>Workshops, the last planned first.</summary>
/// <param name="Status">Only those in this state.</param>
/// <param name="Cursor">Where the page before ended.</param>
/// <param name="Limit">How many at the most, 1 to 200.</param>
public sealed record ListWorkshops(WorkshopStatus? Status, string? Cursor, int Limit) : IQuery<Page<WorkshopResponse>>;

internal sealed class ListWorkshopsValidator : AbstractValidator<ListWorkshops>
{
    public ListWorkshopsValidator()
    {
        RuleFor(query => query.Limit).PageLimit();
        RuleFor(query => query.Cursor).PageCursor();
    }
}

internal sealed class ListWorkshopsHandler(WorkshopReader workshops) : IQueryHandler<ListWorkshops, Page<WorkshopResponse>>
{
    public async Task<Result<Page<WorkshopResponse>>> Handle(ListWorkshops request, CancellationToken cancellationToken)
    {
        var select = new Filtered(WorkshopReader.Select)
            .And("w.status = ?", request.Status is { } status ? Text(Wire.NameOf(status)) : null)
            .And("w.id < ?", PageRules.After(request.Cursor) is { } after ? Uuid(after) : null)
            .Page("w.id desc", request.Limit);
        return await workshops.Read(select, request.Limit, nameof(ListWorkshops), cancellationToken);
    }
}
