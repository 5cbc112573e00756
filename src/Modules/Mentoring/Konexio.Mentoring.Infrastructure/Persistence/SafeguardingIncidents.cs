using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Mentoring.Domain.Safeguarding;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Mentoring.Infrastructure.Persistence;

internal sealed class SafeguardingIncidents(ModuleSession<MentoringDbContext> session, PersonKeys<MentoringDbContext> keys) : ISafeguardingIncidents
{
    private const string WordsColumn = "safeguarding_incidents.words";
    private const string NotesColumn = "safeguarding_incidents.notes";

    public async Task<SafeguardingIncident?> Find(SafeguardingIncidentId id, CancellationToken ct)
    {
        var context = await session.Open(ct);
        if (await context.Set<SafeguardingIncident>().AsTracking().SingleOrDefaultAsync(one => one.Id == id, ct) is not { } incident) return null;

        var key = await keys.Of(incident.PersonId, ct);
        var row = context.Entry(incident);
        var notes = row.Property<byte[]?>(SafeguardingTable.Notes);
        incident.Reveal(OpenWords(key, row.Property<byte[]>(SafeguardingTable.Words).CurrentValue), OpenNotes(key, notes.CurrentValue));
        session.FollowDocument(notes, () => incident.Notes, now => key.Seal(StoredJson.Write(now), NotesColumn)!);
        session.DemandOnChange(context, incident);
        return incident;
    }

    // Not by EF, which reads back what it writes: whoever reports may not read.
    public Task Add(SafeguardingIncident incident, CancellationToken ct)
    {
        var key = keys.Make(incident.PersonId);
        session.Write(Command(
            """
            insert into mentoring.safeguarding_incidents (id, person_id, category, mentorship_id, happened_on, words_sealed, reported_by, reported_at, status)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            Uuid(incident.Id.Value), Uuid(incident.PersonId.Value), Text(Wire.NameOf(incident.Category)), Rows.Maybe(incident.MentorshipId?.Value),
            new NpgsqlParameter { Value = incident.HappenedOn ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Date }, Bytes(key.Seal(incident.Words, WordsColumn)),
            Text(incident.ReportedBy), Instant(incident.ReportedAt), Text(Wire.NameOf(incident.Status))));
        return Task.CompletedTask;
    }

    internal static string OpenWords(DataKey key, byte[] stored) => key.Open(stored, WordsColumn)!;

    internal static IReadOnlyList<SafeguardingNote> OpenNotes(DataKey key, byte[]? stored) =>
        key.Open(stored, NotesColumn) is { } text ? StoredJson.Read<List<SafeguardingNote>>(text) : [];
}
