using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Domain.Matching;
using Konexio.Mentoring.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Mentoring.Infrastructure.Reads;

/// <summary>Matching runs without their pairs, the newest first.</summary>
/// <param name="CohortId">Only those of this cohort.</param>
/// <param name="Status">Only those in this state.</param>
/// <param name="Cursor">Where the page before ended.</param>
/// <param name="Limit">How many at the most, 1 to 200.</param>
public sealed record ListMatchingRuns(Guid? CohortId, MatchingRunStatus? Status, string? Cursor, int Limit) : IQuery<Page<MatchingRunSummary>>;

/// <summary>A matching run in short.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="CohortId">Whose mentees it matches.</param>
/// <param name="Status">Its state.</param>
/// <param name="RulesVersion">The version of the rules that it was made with.</param>
/// <param name="Pairs">How many pairs it proposes.</param>
/// <param name="Unmatched">How many mentees it leaves without a mentor.</param>
/// <param name="StartedAt">When it was made.</param>
/// <param name="SettledAt">When it was confirmed, superseded or discarded; absent before.</param>
public sealed record MatchingRunSummary(
    Guid Id, Guid CohortId, MatchingRunStatus Status, int RulesVersion, int Pairs, int Unmatched, DateTimeOffset StartedAt, DateTimeOffset? SettledAt);

internal sealed class ListMatchingRunsValidator : AbstractValidator<ListMatchingRuns>
{
    public ListMatchingRunsValidator()
    {
        RuleFor(query => query.Limit).PageLimit();
        RuleFor(query => query.Cursor).PageCursor();
    }
}

internal sealed class ListMatchingRunsHandler(ModuleSession<MentoringDbContext> session) : IQueryHandler<ListMatchingRuns, Page<MatchingRunSummary>>
{
    private const string Select =
        """
        select r.id, r.cohort_id, r.status, r.rules_version, jsonb_array_length(r.result -> 'pairs'), jsonb_array_length(r.result -> 'unmatched'), r.started_at, r.settled_at
        from mentoring.matching_runs r
        """;

    public async Task<Result<Page<MatchingRunSummary>>> Handle(ListMatchingRuns request, CancellationToken cancellationToken)
    {
        var select = new Filtered(Select)
            .And("r.cohort_id = ?", request.CohortId is { } cohort ? Uuid(cohort) : null)
            .And("r.status = ?", request.Status is { } status ? Text(Wire.NameOf(status)) : null)
            .And("r.id < ?", PageRules.After(request.Cursor) is { } after ? Uuid(after) : null)
            .Page("r.id desc", request.Limit);
        var rows = await session.Query(
            select,
            row => new MatchingRunSummary(
                row.GetGuid(0), row.GetGuid(1), Wire.Read<MatchingRunStatus>(row.GetString(2)), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5),
                row.GetFieldValue<DateTimeOffset>(6), row.Maybe<DateTimeOffset>(7)),
            cancellationToken);
        return Page<MatchingRunSummary>.Of(rows, request.Limit, row => row.Id);
    }
}
