using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;

namespace Konexio.Mentoring.Infrastructure.Reads;

/// <summary>Mentees with their profiles opened; each reading is written down.</summary>
internal sealed class MenteeReader(ModuleSession<MentoringDbContext> session, PersonKeys<MentoringDbContext> keys, ICaller caller, TimeProvider clock)
{
    private const string Columns =
        "select m.id, m.learner_id, m.person_id, m.cohort_id, m.site_id, m.consent_given, m.consent_until, m.xmin, m.profile_sealed from mentoring.mentees m";

    /// <summary>Which mentees there are for the caller: a mentor has those alone who agree, as of now. Whose they are is PostgreSQL's to say.</summary>
    public Filtered Select()
    {
        var select = new Filtered(Columns);
        return caller.Role == Role.Mentor
            ? select.And("m.consent_given and coalesce(m.consent_until > ?, true)", PlatformSql.Instant(clock.GetUtcNow()))
            : select;
    }

    public async Task<Page<MenteeResponse>> Read(NpgsqlBatchCommand select, int limit, string operation, CancellationToken ct)
    {
        await session.Open(ct);
        var rows = await session.Query(select, row => (Mentee: ToMentee(row), Profile: row.IsDBNull(8) ? null : row.GetFieldValue<byte[]>(8)), ct);
        var page = Page<(MenteeResponse Mentee, byte[]? Profile)>.Of(rows, limit, row => row.Mentee.Id);
        var persons = page.Items.Select(row => new PersonId(row.Mentee.PersonId)).ToList();
        var opening = await keys.FindAll(persons, ct);
        session.Touched(persons, operation, AuditedAccess.Read, "profile");
        return new Page<MenteeResponse>([.. page.Items.Select(row => Opened(row.Mentee, row.Profile, opening))], page.NextCursor);
    }

    private MenteeResponse ToMentee(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetGuid(1), row.GetGuid(2), row.Maybe<Guid>(3), row.Maybe<Guid>(4),
        Mentee.IsShared(row.GetBoolean(5), row.Maybe<DateTimeOffset>(6), clock.GetUtcNow()))
    {
        Version = row.Version(7),
    };

    private MenteeResponse Opened(MenteeResponse mentee, byte[]? profile, IReadOnlyDictionary<PersonId, DataKey> keys) =>
        profile is not null && keys.TryGetValue(new PersonId(mentee.PersonId), out var key)
            ? mentee with { Profile = MenteeProfileContent.Of(StoredMenteeProfile.Open(key, profile), withExclusions: caller.Role != Role.Mentor) }
            : mentee;
}
