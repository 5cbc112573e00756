using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Domain.Safeguarding;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Mentoring.Infrastructure.Reads;

/// <summary>Incidents, the last reported first, for who is charged with safeguarding alone.</summary>
/// <param name="Status">Only those in this state.</param>
/// <param name="Category">Only those of this kind.</param>
/// <param name="Cursor">Where the page before ended.</param>
/// <param name="Limit">How many at the most, 1 to 200.</param>
public sealed record ListSafeguardingIncidents(SafeguardingStatus? Status, SafeguardingCategory? Category, string? Cursor, int Limit)
    : IQuery<Page<SafeguardingIncidentResponse>>;

internal sealed class ListSafeguardingIncidentsValidator : AbstractValidator<ListSafeguardingIncidents>
{
    public ListSafeguardingIncidentsValidator()
    {
        RuleFor(query => query.Limit).PageLimit();
        RuleFor(query => query.Cursor).PageCursor();
    }
}

internal sealed class ListSafeguardingIncidentsHandler(SafeguardingReader incidents) : IQueryHandler<ListSafeguardingIncidents, Page<SafeguardingIncidentResponse>>
{
    public async Task<Result<Page<SafeguardingIncidentResponse>>> Handle(ListSafeguardingIncidents request, CancellationToken cancellationToken)
    {
        var select = new Filtered(SafeguardingReader.Select)
            .And("i.status = ?", request.Status is { } status ? Text(Wire.NameOf(status)) : null)
            .And("i.category = ?", request.Category is { } category ? Text(Wire.NameOf(category)) : null)
            .And("i.id < ?", PageRules.After(request.Cursor) is { } after ? Uuid(after) : null)
            .Page("i.id desc", request.Limit);
        return await incidents.Read(select, request.Limit, nameof(ListSafeguardingIncidents), cancellationToken);
    }
}
