using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Infrastructure.Reads;

/// <summary>The trainers in the order in which they were registered, by name.</summary>
/// <param name="HasLeft">Only those who have left, or only those who have not.</param>
/// <param name="Cursor">Where the page before ended.</param>
/// <param name="Limit">How many at the most, 1 to 200.</param>
public sealed record ListTrainers(bool? HasLeft, string? Cursor, int Limit) : IQuery<Page<TrainerResponse>>;

internal sealed class ListTrainersValidator : AbstractValidator<ListTrainers>
{
    public ListTrainersValidator()
    {
        RuleFor(query => query.Limit).PageLimit();
        RuleFor(query => query.Cursor).PageCursor();
    }
}

internal sealed class ListTrainersHandler(TrainerReader trainers) : IQueryHandler<ListTrainers, Page<TrainerResponse>>
{
    public async Task<Result<Page<TrainerResponse>>> Handle(ListTrainers request, CancellationToken cancellationToken)
    {
        var select = new Filtered(TrainerReader.Select)
            .And("(t.left_at is not null) = ?", request.HasLeft is { } left ? Rows.Maybe((bool?)left) : null)
            .And("t.id > ?", PageRules.After(request.Cursor) is { } after ? PlatformSql.Uuid(after) : null)
            .Page("t.id", request.Limit);
        return await trainers.Read(select, request.Limit, nameof(ListTrainers), cancellationToken);
    }
}
