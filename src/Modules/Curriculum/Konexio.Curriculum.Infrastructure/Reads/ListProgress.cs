using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Domain.Progress;
using Konexio.Curriculum.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Curriculum.Infrastructure.Reads;

/// <summary>Lists how far the learners of a cohort are, in the order in which they were enrolled.</summary>
public sealed record ListProgress(Guid? CohortId, string? Cursor, int Limit) : IQuery<Page<ProgressListItem>>;

/// <summary>One learner's progress in figures.</summary>
public sealed record ProgressListItem(Guid EnrolmentId, Guid LearnerId, Guid CohortId, int OutcomesAcquired, int OutcomesInAll, AttendanceFigures Attendance)
{
    public DateOnly? CompletedOn { get; init; }

    /// <summary>Whether the learner may be about to drop out.</summary>
    public bool AtRisk { get; init; }

    public override string ToString() => nameof(ProgressListItem);
}

internal sealed class ListProgressValidator : AbstractValidator<ListProgress>
{
    public ListProgressValidator()
    {
        RuleFor(query => query.Limit).PageLimit();
        RuleFor(query => query.Cursor).PageCursor();
    }
}

internal sealed class ListProgressHandler(ModuleSession<CurriculumDbContext> session) : IQueryHandler<ListProgress, Page<ProgressListItem>>
{
    private const string Select =
        $"""
        with page as (
            select p.enrolment_id, p.learner_id, p.cohort_id, p.completed_on from curriculum.stage_progress p
            where ($1::uuid is null or p.enrolment_id > $1) and ($2::uuid is null or p.cohort_id = $2)
            order by p.enrolment_id limit $3)
        select page.enrolment_id, page.learner_id, page.cohort_id, e.person_id, page.completed_on, d.raised_at is not null, o.acquired, o.total, t.present, t.absent
        from page join curriculum.roster_entries e on e.enrolment_id = page.enrolment_id
            left join curriculum.drop_out_risks d on d.enrolment_id = page.enrolment_id
            cross join lateral (select count(*) filter (where status = 'acquired')::int as acquired, count(*)::int as total
                from curriculum.outcome_progress where enrolment_id = page.enrolment_id) o
            cross join lateral (select count(*) filter (where a.status in ('present', 'late'))::int as present,
                    count(*) filter (where a.status not in ('present', 'late'))::int as absent
                from curriculum.sealed_attendance a where {SealedHalfDays.BelongsToEntry}) t
        order by page.enrolment_id
        """;

    public async Task<Result<Page<ProgressListItem>>> Handle(ListProgress request, CancellationToken cancellationToken)
    {
        var persons = new List<PersonId>();
        var rows = await session.Query(
            Command(Select, Rows.Maybe(PageRules.After(request.Cursor)), Rows.Maybe(request.CohortId), Number(request.Limit + 1)),
            row =>
            {
                if (persons.Count < request.Limit) persons.Add(new PersonId(row.GetGuid(3)));
                return Of(row);
            },
            cancellationToken);
        session.Touched(persons, nameof(ListProgress), AuditedAccess.Read, "progress");
        return Page<ProgressListItem>.Of(rows, request.Limit, progress => progress.EnrolmentId);
    }

    private static ProgressListItem Of(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetGuid(1), row.GetGuid(2), row.GetInt32(6), row.GetInt32(7),
        AttendanceFigures.Of(new AttendanceTally(row.GetInt32(8), row.GetInt32(9))))
    {
        CompletedOn = row.Maybe<DateOnly>(4),
        AtRisk = row.GetBoolean(5),
    };
}
