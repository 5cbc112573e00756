using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Mentoring.Domain.Matching;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.SharedKernel;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Mentoring.Infrastructure.Persistence;

/// <summary>The people of a run as it knew them.</summary>
/// <param name="Mentees">By id; those whose data was erased since are missing.</param>
/// <param name="Mentors">By id; those whose data was erased since are missing.</param>
/// <param name="Persons">Who they all are.</param>
/// <param name="IsWhole">Whether nobody's data was erased since.</param>
internal sealed record KnownPeople(
    IReadOnlyDictionary<MenteeId, MenteeFacts> Mentees, IReadOnlyDictionary<MentorId, MentorFacts> Mentors,
    IReadOnlyDictionary<Guid, PersonId> Persons, bool IsWhole);

/// <summary>What each run knew, sealed under the key of whom it is about: whoever is erased is erased here, too.</summary>
internal sealed class MatchingRunPeople(ModuleSession<MentoringDbContext> session, PersonKeys<MentoringDbContext> keys)
{
    public async Task Add(MatchingRunId run, MatchingInput input, CancellationToken ct)
    {
        var opened = await keys.FindAll(
            [.. input.Mentees.Select(mentee => mentee.PersonId), .. input.Mentors.Select(mentor => mentor.PersonId)], ct);
        List<(bool IsMentor, Guid Id, PersonId Person, byte[]? Facts)> rows =
        [
            .. input.Mentees.Select(mentee => (false, mentee.Id.Value, mentee.PersonId, Seal(mentee.PersonId, StoredFacts.Of(mentee)))),
            .. input.Mentors.Select(mentor => (true, mentor.Id.Value, mentor.PersonId, Seal(mentor.PersonId, StoredFacts.Of(mentor)))),
        ];
        session.Write(Command(
            "insert into mentoring.matching_run_people (run_id, is_mentor, subject_id, person_id, facts) select $1, * from unnest($2, $3, $4, $5)",
            Uuid(run.Value),
            new NpgsqlParameter<bool[]> { TypedValue = [.. rows.Select(row => row.IsMentor)] },
            Uuids(rows.Select(row => row.Id)),
            Uuids(rows.Select(row => row.Person.Value)),
            new NpgsqlParameter<byte[]?[]> { TypedValue = [.. rows.Select(row => row.Facts)] }));

        byte[]? Seal(PersonId person, StoredFacts facts) => opened.TryGetValue(person, out var key) ? facts.Seal(key) : null;
    }

    public async Task<KnownPeople> Of(MatchingRunId run, CancellationToken ct)
    {
        var rows = await session.Query(
            Command("select is_mentor, subject_id, person_id, facts from mentoring.matching_run_people where run_id = $1 order by is_mentor, subject_id", Uuid(run.Value)),
            row => new Row(row.GetBoolean(0), row.GetGuid(1), new PersonId(row.GetGuid(2)), row.IsDBNull(3) ? null : row.GetFieldValue<byte[]>(3)), ct);
        var opened = await keys.FindAll([.. rows.Select(row => row.Person).Distinct()], ct);
        var mentees = new Dictionary<MenteeId, MenteeFacts>();
        var mentors = new Dictionary<MentorId, MentorFacts>();
        foreach (var row in rows)
        {
            if (row.Facts is null) mentees[new MenteeId(row.Id)] = Nothing(row);
            if (row.Facts is null || !opened.TryGetValue(row.Person, out var key)) continue;

            var facts = StoredFacts.Open(key, row.Facts);
            if (row.IsMentor) mentors[new MentorId(row.Id)] = facts.ToMentor(row.Id, row.Person);
            else mentees[new MenteeId(row.Id)] = facts.ToMentee(row.Id, row.Person);
        }

        return new KnownPeople(mentees, mentors, rows.ToDictionary(row => row.Id, row => row.Person), mentees.Count + mentors.Count == rows.Count);
    }

    // Of who was erased before the run it knew no more than that, so it can be computed again.
    private static MenteeFacts Nothing(Row row) => new(new MenteeId(row.Id), row.Person) { Barrier = MatchingConstraint.ProfileMissing };

    private sealed record Row(bool IsMentor, Guid Id, PersonId Person, byte[]? Facts);
}
