using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.Mentoring.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;

namespace Konexio.Mentoring.Infrastructure.Reads;

/// <summary>Mentorships, with the words of who declined opened; each reading is written down.</summary>
internal sealed class MentorshipReader(ModuleSession<MentoringDbContext> session, PersonKeys<MentoringDbContext> keys, ICaller caller, TimeProvider clock)
{
    internal const string Select =
        """
        select m.id, m.mentee_id, m.learner_id, m.mentor_id, m.company_id, m.cohort_id, m.matching_run_id, m.continues, m.status, m.proposed_at, m.mentee_accepted_at,
            m.mentor_accepted_at, m.started_at, m.ended_at, m.declined_by, m.declination, m.cancelled_by, m.cancellation, m.silent_since, m.person_id, m.decline_words_sealed, m.xmin
        from mentoring.mentorships m
        """;

    public async Task<Page<MentorshipResponse>> Read(NpgsqlBatchCommand select, int limit, string operation, CancellationToken ct)
    {
        await session.Open(ct);
        var now = clock.GetUtcNow();
        var rows = await session.Query(
            select, row => (Shown: Shown(row, now), Person: new PersonId(row.GetGuid(19)), Words: row.IsDBNull(20) ? null : row.GetFieldValue<byte[]>(20)), ct);
        var page = Page<(MentorshipResponse Shown, PersonId Person, byte[]? Words)>.Of(rows, limit, row => row.Shown.Id);
        var opened = await keys.FindAll([.. page.Items.Where(row => row.Words is not null).Select(row => row.Person)], ct);
        session.Touched(page.Items.Select(row => row.Person), operation, AuditedAccess.Read, "mentorship");
        return new Page<MentorshipResponse>([.. page.Items.Select(row => Opened(row.Shown, row.Words, opened.GetValueOrDefault(row.Person)))], page.NextCursor);
    }

    // What a mentee told the school of a mentor is not for the mentor.
    private MentorshipResponse Opened(MentorshipResponse shown, byte[]? words, DataKey? key) =>
        key is null || words is null || (caller.Role == Role.Mentor && shown.DeclinedBy != MentorshipSide.Mentor)
            ? shown
            : shown with { DeclineWords = Persistence.Mentorships.OpenWords(key, words) };

    private static MentorshipResponse Shown(NpgsqlDataReader row, DateTimeOffset now)
    {
        var status = Wire.Read<MentorshipStatus>(row.GetString(8));
        var silentSince = row.Maybe<DateTimeOffset>(18);
        return new MentorshipResponse(row.GetGuid(0), row.GetGuid(1), row.GetGuid(2), row.GetGuid(3), row.GetGuid(4), status, row.GetFieldValue<DateTimeOffset>(9))
        {
            CohortId = row.Maybe<Guid>(5),
            MatchingRunId = row.Maybe<Guid>(6),
            Continues = row.Maybe<Guid>(7),
            MenteeAcceptedAt = row.Maybe<DateTimeOffset>(10),
            MentorAcceptedAt = row.Maybe<DateTimeOffset>(11),
            StartedAt = row.Maybe<DateTimeOffset>(12),
            EndedAt = row.Maybe<DateTimeOffset>(13),
            DeclinedBy = Code<MentorshipSide>(row, 14),
            Declination = Code<DeclineReason>(row, 15),
            CancelledBy = Code<MentorshipParty>(row, 16),
            Cancellation = Code<CancellationReason>(row, 17),
            SilentSince = silentSince,
            Health = status == MentorshipStatus.Active ? MentoringPatience.HealthAfter(now - silentSince!.Value) : null,
            Version = row.Version(21),
        };
    }

    private static T? Code<T>(NpgsqlDataReader row, int column) where T : struct, Enum => row.Text(column) is { } code ? Wire.Read<T>(code) : null;
}
