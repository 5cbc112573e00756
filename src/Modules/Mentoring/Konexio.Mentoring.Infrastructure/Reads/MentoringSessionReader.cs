using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.Mentoring.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;

namespace Konexio.Mentoring.Infrastructure.Reads;

/// <summary>Mentoring sessions with their notes opened; each reading is written down.</summary>
internal sealed class MentoringSessionReader(ModuleSession<MentoringDbContext> session, PersonKeys<MentoringDbContext> keys)
{
    internal const string Select =
        """
        select s.id, s.mentorship_id, s.mentor_id, s.company_id, s.kind, s.held_on, s.minutes, s.status, s.logged_by, s.logged_at, s.answered_at, s.voiding, s.person_id, s.note_sealed, s.xmin
        from mentoring.mentoring_sessions s
        """;

    public async Task<Page<MentoringSessionResponse>> Read(NpgsqlBatchCommand select, int limit, string operation, CancellationToken ct)
    {
        await session.Open(ct);
        var rows = await session.Query(
            select, row => (Shown: Shown(row), Person: new PersonId(row.GetGuid(12)), Note: row.IsDBNull(13) ? null : row.GetFieldValue<byte[]>(13)), ct);
        var page = Page<(MentoringSessionResponse Shown, PersonId Person, byte[]? Note)>.Of(rows, limit, row => row.Shown.Id);
        var opened = await keys.FindAll([.. page.Items.Where(row => row.Note is not null).Select(row => row.Person)], ct);
        session.Touched(page.Items.Select(row => row.Person), operation, AuditedAccess.Read, "mentoringSession");
        return new Page<MentoringSessionResponse>(
            [.. page.Items.Select(row => opened.TryGetValue(row.Person, out var key) ? row.Shown with { Note = MentoringSessions.OpenNote(key, row.Note) } : row.Shown)], page.NextCursor);
    }

    private static MentoringSessionResponse Shown(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetGuid(1), row.GetGuid(2), row.GetGuid(3), Wire.Read<MentoringSessionKind>(row.GetString(4)), row.GetFieldValue<DateOnly>(5), row.GetInt32(6))
    {
        Status = Wire.Read<MentoringSessionStatus>(row.GetString(7)),
        LoggedBy = Wire.Read<MentorshipSide>(row.GetString(8)),
        LoggedAt = row.GetFieldValue<DateTimeOffset>(9),
        AnsweredAt = row.Maybe<DateTimeOffset>(10),
        Voiding = row.Text(11) is { } reason ? Wire.Read<VoidReason>(reason) : null,
        Version = row.Version(14),
    };
}
