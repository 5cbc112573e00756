using System.Globalization;
using Konexio.Mentoring.Domain.Matching;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Matching;

/// <summary>The pairs of a run, held against how mentees and mentors stand now.</summary>
internal sealed class MatchedPairs(IMentees mentees, IMentors mentors, ITakenPlaces taken, MatchingPeople people)
{
    /// <summary>What is no longer as the run knew it; all mentees, then all mentors, are locked until the transaction ends.</summary>
    public async Task<IReadOnlyList<Error>> Changed(MatchingRun run, CancellationToken ct)
    {
        var pairs = run.Result.Pairs.Select(proposed => proposed.Pair).ToList();
        var given = pairs.CountBy(pair => pair.MentorId).ToDictionary();
        var lockedMentees = new Dictionary<MenteeId, Mentee?>();
        foreach (var pair in pairs) lockedMentees[pair.MenteeId] = await mentees.FindLocked(pair.MenteeId, ct);
        var lockedMentors = new Dictionary<MentorId, Mentor?>();
        foreach (var id in given.Keys.OrderBy(id => id.Value)) lockedMentors[id] = await mentors.FindLocked(id, ct);

        var paired = await taken.Among([.. lockedMentees.Keys], ct);
        var places = await taken.OfMentors(ct);
        var errors = new List<Error>();
        for (var i = 0; i < pairs.Count; i++)
        {
            var (menteeId, mentorId) = (pairs[i].MenteeId, pairs[i].MentorId);
            var same = IsSame(run, lockedMentees[menteeId], paired.Contains(menteeId))
                && IsSame(run, lockedMentors[mentorId], places.GetValueOrDefault(mentorId), given[mentorId]);
            if (!same) errors.Add(MatchingErrors.PairChanged(pairs[i]).At(string.Create(CultureInfo.InvariantCulture, $"/pairs/{i}")));
        }

        return errors.Count == 0 ? errors : [MatchingErrors.ChangedMeanwhile.With("count", errors.Count), .. errors];
    }

    public static IEnumerable<PersonId> People(MatchingRun run)
    {
        var mentees = run.Input!.Mentees.ToDictionary(mentee => mentee.Id, mentee => mentee.PersonId);
        var mentors = run.Input.Mentors.ToDictionary(mentor => mentor.Id, mentor => mentor.PersonId);
        return run.Result.Pairs.SelectMany(proposed => new[] { mentees[proposed.Pair.MenteeId], mentors[proposed.Pair.MentorId] }).Distinct();
    }

    private bool IsSame(MatchingRun run, Mentee? mentee, bool isPaired) =>
        mentee is not null && mentee.CohortId == run.CohortId
        && people.Of(mentee, isPaired).SaysSameAs(run.Input!.Mentees.Single(known => known.Id == mentee.Id));

    private bool IsSame(MatchingRun run, Mentor? mentor, int places, int given) =>
        mentor?.Profile is not null && places + given <= mentor.Capacity
        && people.Of(mentor, places).SaysSameAs(run.Input!.Mentors.Single(known => known.Id == mentor.Id));
}
