using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Curriculum.Infrastructure.Reads;

/// <summary>Cohort plans by their first day.</summary>
/// <param name="Status">Only those in this state.</param>
/// <param name="StageCode">Only those that deliver this stage.</param>
/// <param name="SiteId">Only those at this site.</param>
/// <param name="TrainerId">Only those that this trainer may teach.</param>
/// <param name="StartsFrom">Only those that start on this day or later.</param>
/// <param name="StartsUntil">Only those that start on this day or earlier.</param>
/// <param name="Name">Only those whose name holds this text, whatever its case.</param>
/// <param name="Cursor">Where the page before ended.</param>
/// <param name="Limit">How many at the most, 1 to 200.</param>
public sealed record ListCohortPlans(
    CohortPlanStatus? Status, string? StageCode, Guid? SiteId, Guid? TrainerId, DateOnly? StartsFrom, DateOnly? StartsUntil, string? Name, string? Cursor, int Limit)
    : IQuery<Page<CohortPlanResponse>>;

internal sealed class ListCohortPlansValidator : AbstractValidator<ListCohortPlans>
{
    public ListCohortPlansValidator()
    {
        RuleFor(query => query.StageCode).PlainText(60);
        RuleFor(query => query.Name).PlainText(200);
        RuleFor(query => query.Limit).PageLimit();
        RuleFor(query => query.Cursor).StartCursor();
    }
}

internal sealed class ListCohortPlansHandler(ModuleSession<CurriculumDbContext> session, TimeProvider clock) : IQueryHandler<ListCohortPlans, Page<CohortPlanResponse>>
{
    public async Task<Result<Page<CohortPlanResponse>>> Handle(ListCohortPlans request, CancellationToken cancellationToken)
    {
        var rows = await session.Query(Select(request, SchoolDay.Of(clock.GetUtcNow())), CohortPlanResponse.Of, cancellationToken);
        return StartCursor.Page(rows, request.Limit, cohort => new StartCursor(cohort.StartsOn.ToDateTime(TimeOnly.MinValue), cohort.Id));
    }

    internal static NpgsqlBatchCommand Select(ListCohortPlans request, DateOnly today)
    {
        var filtered = new Filtered(CohortPlanResponse.Select(today))
            .And("c.status = ?", request.Status is { } status ? Text(Wire.NameOf(status)) : null)
            .And("c.stage_code = ?", request.StageCode is { } stage ? Text(stage) : null)
            .And("c.site_id = ?", request.SiteId is { } site ? Uuid(site) : null)
            .And("c.trainers @> ?", request.TrainerId is { } trainer ? Uuids([trainer]) : null)
            .And("c.starts_on >= ?", request.StartsFrom is { } from ? Date(from) : null)
            .And("c.starts_on <= ?", request.StartsUntil is { } until ? Date(until) : null)
            .And("c.name ilike ?", request.Name is { } name ? Text($"%{Literally(name)}%") : null);
        if (StartCursor.Read(request.Cursor) is { } after) filtered.And("(c.starts_on, c.id) > (?, ?)", Date(DateOnly.FromDateTime(after.StartsAt)), Uuid(after.Id));
        return filtered.Page("c.starts_on, c.id", request.Limit);
    }

    private static NpgsqlParameter<DateOnly> Date(DateOnly day) => new() { TypedValue = day };

    private static string Literally(string text) =>
        text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
}
