using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Infrastructure.Documents;
using Konexio.Curriculum.Infrastructure.Persistence;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Curriculum.Infrastructure.Reads;

/// <summary>The half-days of one enrolment, by the last version of each sealed register.</summary>
internal sealed class SealedHalfDays(ModuleSession<CurriculumDbContext> session)
{
    /// <summary>
    /// Which rows of sealed_attendance (a) are those of a roster entry (e): those of its days, and a presence on a day that no
    /// enrolment covers, since who signed was there.
    /// </summary>
    public const string BelongsToEntry =
        """
        a.cohort_id = e.cohort_id and a.learner_id = e.learner_id and (e.periods @> a.date
            or (a.status in ('present', 'late') and lower(e.periods) <= a.date and not exists (
                select 1 from curriculum.roster_entries o where o.cohort_id = e.cohort_id and o.learner_id = e.learner_id and o.periods @> a.date)))
        """;

    private const string Select =
        $"""
        select a.date, (extract(epoch from s.ends_at - s.starts_at) / 60)::int, a.status
        from curriculum.roster_entries e join curriculum.sealed_attendance a on {BelongsToEntry} join curriculum.sessions s on s.id = a.session_id
        where e.enrolment_id = $1 order by a.starts_at
        """;

    public Task<List<CertifiedHalfDay>> Of(EnrolmentId enrolment, CancellationToken ct) => session.Query(Command(Select, Uuid(enrolment.Value)), Of, ct);

    private static CertifiedHalfDay Of(NpgsqlDataReader row) => new(
        row.GetFieldValue<DateOnly>(0), row.GetInt32(1), Wire.Read<AttendanceStatus>(row.GetString(2)) is AttendanceStatus.Present or AttendanceStatus.Late);
}
