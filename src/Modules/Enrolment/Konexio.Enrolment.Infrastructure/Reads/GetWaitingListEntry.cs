using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Enrolment.Infrastructure.Reads;

/// <summary>Reads one learner's turn in a cohort's list, with their position while they wait.</summary>
public sealed record GetWaitingListEntry(Guid CohortId, Guid EntryId) : IQuery<WaitingListEntryResponse>;

internal sealed class GetWaitingListEntryHandler(ModuleSession<EnrolmentDbContext> session) : IQueryHandler<GetWaitingListEntry, WaitingListEntryResponse>
{
    private const string Sql =
        """
        select e.id, e.cohort_id, e.learner_id, e.state, e.priority, e.requested_at, l.person_id,
            case when e.state = 'waiting' then (
                select count(*)::int + 1 from enrolment.waiting_list_entries w
                where w.cohort_id = e.cohort_id and w.state = 'waiting' and (w.priority, w.sequence) < (e.priority, e.sequence)) end
        from enrolment.waiting_list_entries e join enrolment.learners l on l.id = e.learner_id
        where e.id = $1 and e.cohort_id = $2
        """;

    public async Task<Result<WaitingListEntryResponse>> Handle(GetWaitingListEntry request, CancellationToken cancellationToken)
    {
        var found = await session.Query(Command(Sql, Uuid(request.EntryId), Uuid(request.CohortId)), row => (
            Entry: new WaitingListEntryResponse(
                row.GetGuid(0), row.GetGuid(1), row.GetGuid(2), Wire.Read<WaitingListState>(row.GetString(3)), row.Maybe<int>(7), row.GetInt32(4),
                row.GetFieldValue<DateTimeOffset>(5)),
            Person: new PersonId(row.GetGuid(6))), cancellationToken);
        if (found is not [var (entry, person)]) return WaitingListErrors.NotFound;

        session.Touched([person], nameof(GetWaitingListEntry), AuditedAccess.Read, "waitingList");
        return entry;
    }
}
