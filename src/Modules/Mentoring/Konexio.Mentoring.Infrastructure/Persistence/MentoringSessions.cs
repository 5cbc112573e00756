using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Mentoring.Domain.Mentorships;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Mentoring.Infrastructure.Persistence;

internal sealed class MentoringSessions(ModuleSession<MentoringDbContext> session, PersonKeys<MentoringDbContext> keys) : IMentoringSessions
{
    private const string NoteColumn = "mentoring_sessions.note";

    public async Task<MentoringSession?> Find(MentoringSessionId id, CancellationToken ct)
    {
        var context = await session.Open(ct);
        if (await context.Set<MentoringSession>().AsTracking().SingleOrDefaultAsync(one => one.Id == id, ct) is not { } found) return null;

        if (await keys.Find(found.PersonId, ct) is { } key && OpenNote(key, context.Entry(found).Property<byte[]?>(MentoringSessionTable.Note).CurrentValue) is { } note)
            found.Reveal(note);
        session.DemandOnChange(context, found);
        return found;
    }

    public async Task Add(MentoringSession added, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var row = context.Add(added).Property<byte[]?>(MentoringSessionTable.Note);
        if (added.Note is { } note) row.CurrentValue = (await keys.Of(added.PersonId, ct)).Seal(note, NoteColumn);
    }

    internal static string? OpenNote(DataKey key, byte[]? stored) => key.Open(stored, NoteColumn);
}
