using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Mentoring.Domain.Safeguarding;
using Konexio.Mentoring.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;

namespace Konexio.Mentoring.Infrastructure.Reads;

/// <summary>Incidents with their words opened; each reading is written down.</summary>
internal sealed class SafeguardingReader(ModuleSession<MentoringDbContext> session, PersonKeys<MentoringDbContext> keys)
{
    internal const string Select =
        """
        select i.id, i.category, i.status, i.reported_at, i.reported_by, i.mentorship_id, i.happened_on, i.person_id, i.words_sealed, i.notes_sealed, i.xmin
        from mentoring.safeguarding_incidents i
        """;

    public async Task<Page<SafeguardingIncidentResponse>> Read(NpgsqlBatchCommand select, int limit, string operation, CancellationToken ct)
    {
        await session.Open(ct);
        var page = Page<Row>.Of(await session.Query(select, ToRow, ct), limit, row => row.Shown.Id);
        var opened = await keys.FindAll([.. page.Items.Select(row => row.Person)], ct);
        session.Touched(page.Items.Select(row => row.Person), operation, AuditedAccess.Read, "safeguardingIncident");
        return new Page<SafeguardingIncidentResponse>([.. page.Items.Select(row => Opened(row, opened[row.Person]))], page.NextCursor);
    }

    private static Row ToRow(NpgsqlDataReader row) => new(
        new SafeguardingIncidentResponse(
            row.GetGuid(0), Wire.Read<SafeguardingCategory>(row.GetString(1)), Wire.Read<SafeguardingStatus>(row.GetString(2)), row.GetFieldValue<DateTimeOffset>(3), row.GetString(4))
        {
            MentorshipId = row.Maybe<Guid>(5),
            HappenedOn = row.Maybe<DateOnly>(6),
            Version = row.Version(10),
        },
        new PersonId(row.GetGuid(7)), row.GetFieldValue<byte[]>(8), row.IsDBNull(9) ? null : row.GetFieldValue<byte[]>(9));

    private static SafeguardingIncidentResponse Opened(Row row, DataKey key) => row.Shown with
    {
        Words = SafeguardingIncidents.OpenWords(key, row.Words),
        Notes = [.. SafeguardingIncidents.OpenNotes(key, row.Notes).Select(note => new SafeguardingNoteResponse(note.Words, note.By, note.At))],
    };

    private sealed record Row(SafeguardingIncidentResponse Shown, PersonId Person, byte[] Words, byte[]? Notes);
}
