using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Enrolment.Infrastructure.Reads;

/// <summary>Lists who waits for a cohort in the order in which places are offered, each with their position.</summary>
public sealed record ListWaitingList(Guid CohortId, string? Cursor, int Limit) : IQuery<Page<WaitingListEntryResponse>>;

/// <summary>One learner's turn in a cohort's list; a position only while they wait.</summary>
public sealed record WaitingListEntryResponse(
    Guid Id, Guid CohortId, Guid LearnerId, WaitingListState State, int? Position, int Priority, DateTimeOffset RequestedAt);

internal sealed class ListWaitingListValidator : AbstractValidator<ListWaitingList>
{
    public ListWaitingListValidator()
    {
        RuleFor(query => query.Limit).PageLimit();
        RuleFor(query => query.Cursor).PageCursor();
    }
}

internal sealed class ListWaitingListHandler(ModuleSession<EnrolmentDbContext> session) : IQueryHandler<ListWaitingList, Page<WaitingListEntryResponse>>
{
    private const string Sql =
        """
        select e.id, e.cohort_id, e.learner_id, e.state, e.position, e.priority, e.requested_at, l.person_id
        from (
            select w.*, row_number() over (order by w.priority, w.sequence)::int as position
            from enrolment.waiting_list_entries w where w.cohort_id = $1 and w.state = 'waiting') e
        join enrolment.learners l on l.id = e.learner_id
        where $2::uuid is null or (e.priority, e.sequence) > (select a.priority, a.sequence from enrolment.waiting_list_entries a where a.id = $2 and a.cohort_id = $1)
        order by e.priority, e.sequence limit $3
        """;

    public async Task<Result<Page<WaitingListEntryResponse>>> Handle(ListWaitingList request, CancellationToken cancellationToken)
    {
        await session.Open(cancellationToken);
        var cohorts = await session.Query(Command("select 1 from enrolment.cohorts where id = $1", Uuid(request.CohortId)), _ => true, cancellationToken);
        if (cohorts.Count == 0) return CohortErrors.NotFound;

        var persons = new Dictionary<Guid, PersonId>();
        var rows = await session.Query(
            Command(Sql, Uuid(request.CohortId), Rows.Maybe(PageRules.After(request.Cursor)), Number(request.Limit + 1)),
            row =>
            {
                persons[row.GetGuid(0)] = new PersonId(row.GetGuid(7));
                return new WaitingListEntryResponse(
                    row.GetGuid(0), row.GetGuid(1), row.GetGuid(2), Wire.Read<WaitingListState>(row.GetString(3)), row.Maybe<int>(4), row.GetInt32(5),
                    row.GetFieldValue<DateTimeOffset>(6));
            }, cancellationToken);
        var page = Page<WaitingListEntryResponse>.Of(rows, request.Limit, entry => entry.Id);
        session.Touched(page.Items.Select(entry => persons[entry.Id]), nameof(ListWaitingList), AuditedAccess.Read, "waitingList");
        return page;
    }
}
