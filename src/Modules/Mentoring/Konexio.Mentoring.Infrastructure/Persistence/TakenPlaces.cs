using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Application.Matching;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Mentoring.Infrastructure.Persistence;

internal sealed class TakenPlaces(ModuleSession<MentoringDbContext> session) : ITakenPlaces
{
    private const string Open = "status in ('proposed', 'accepted', 'active')";

    public async Task<IReadOnlyDictionary<MentorId, int>> OfMentors(CancellationToken ct) => (await session.Query(
        Command($"select mentor_id, count(*)::integer from mentoring.mentorships where {Open} group by mentor_id"),
        row => (Id: new MentorId(row.GetGuid(0)), Count: row.GetInt32(1)), ct)).ToDictionary(row => row.Id, row => row.Count);

    public async Task<IReadOnlySet<MenteeId>> Among(IReadOnlyCollection<MenteeId> mentees, CancellationToken ct) => (await session.Query(
        Command($"select distinct mentee_id from mentoring.mentorships where mentee_id = any($1) and {Open}", Uuids(mentees.Select(id => id.Value))),
        row => new MenteeId(row.GetGuid(0)), ct)).ToHashSet();
}
