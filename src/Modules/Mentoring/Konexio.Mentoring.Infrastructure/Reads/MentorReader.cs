using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.Mentoring.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;

namespace Konexio.Mentoring.Infrastructure.Reads;

/// <summary>Mentors with their profiles opened; each reading is written down.</summary>
internal sealed class MentorReader(ModuleSession<MentoringDbContext> session, PersonKeys<MentoringDbContext> keys)
{
    internal const string Select =
        """
        select m.id, m.person_id, m.company_id, m.status, m.rejection, m.deactivation, m.capacity, m.site_id, m.vetted_on, m.vetted_until, m.registered_at, m.xmin, m.profile_sealed
        from mentoring.mentors m
        """;

    public async Task<Page<MentorResponse>> Read(NpgsqlBatchCommand select, int limit, string operation, CancellationToken ct)
    {
        await session.Open(ct);
        var rows = await session.Query(select, row => (Mentor: Mentor(row), Profile: row.IsDBNull(12) ? null : row.GetFieldValue<byte[]>(12)), ct);
        var page = Page<(MentorResponse Mentor, byte[]? Profile)>.Of(rows, limit, row => row.Mentor.Id);
        var persons = page.Items.Select(row => new PersonId(row.Mentor.PersonId)).ToList();
        var opening = await keys.FindAll(persons, ct);
        session.Touched(persons, operation, AuditedAccess.Read, "name", "email", "profile");
        return new Page<MentorResponse>([.. page.Items.Select(row => Opened(row.Mentor, row.Profile, opening))], page.NextCursor);
    }

    private static MentorResponse Mentor(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetGuid(1), row.GetGuid(2), Wire.Read<MentorStatus>(row.GetString(3)), Code<MentorRejectionReason>(row, 4), Code<MentorDeactivationReason>(row, 5),
        row.GetInt32(6), row.Maybe<Guid>(7), row.Maybe<DateOnly>(8), row.Maybe<DateOnly>(9), row.GetFieldValue<DateTimeOffset>(10))
    {
        Version = row.Version(11),
    };

    private static T? Code<T>(NpgsqlDataReader row, int column) where T : struct, Enum => row.Text(column) is { } name ? Wire.Read<T>(name) : null;

    private static MentorResponse Opened(MentorResponse mentor, byte[]? profile, IReadOnlyDictionary<PersonId, DataKey> keys) =>
        profile is not null && keys.TryGetValue(new PersonId(mentor.PersonId), out var key)
            ? mentor with { Profile = MentorProfileContent.Of(StoredMentorProfile.Open(key, profile)) }
            : mentor;
}
