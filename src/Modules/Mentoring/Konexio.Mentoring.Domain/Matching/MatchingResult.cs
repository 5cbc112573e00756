using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.People;

namespace Konexio.Mentoring.Domain.Matching;

/// <summary>A pair that a matching proposes, and how good it is.</summary>
public sealed record ProposedPair(MatchingPair Pair, bool Pinned, PairScore Score);

/// <summary>A mentee without a mentor.</summary>
/// <param name="MenteeId">The mentee.</param>
/// <param name="Constraint">What stands in the way.</param>
/// <param name="Mentors">How many mentors each constraint rules out.</param>
public sealed record UnmatchedMentee(MenteeId MenteeId, MatchingConstraint Constraint, IReadOnlyDictionary<MatchingConstraint, int> Mentors)
{
    public bool SaysSameAs(UnmatchedMentee other) =>
        (MenteeId, Constraint) == (other.MenteeId, other.Constraint) && Mentors.OrderBy(one => one.Key).SequenceEqual(other.Mentors.OrderBy(one => one.Key));
}

/// <summary>What a matching found, in the order of the mentees' ids.</summary>
/// <param name="Pairs">The proposed pairs.</param>
/// <param name="Unmatched">Whoever is left.</param>
/// <param name="Points">What all pairs are worth together, in hundredths of a score.</param>
public sealed record MatchingResult(IReadOnlyList<ProposedPair> Pairs, IReadOnlyList<UnmatchedMentee> Unmatched, long Points)
{
    /// <summary>From 0 to 1000; null where there is no pair.</summary>
    public int? MeanScore => Pairs.Count == 0 ? null : (int)(Points / ((long)MatchingWeights.Sum * Pairs.Count));

    public bool SaysSameAs(MatchingResult other) =>
        Points == other.Points && Pairs.SequenceEqual(other.Pairs)
        && Unmatched.Count == other.Unmatched.Count && Unmatched.Zip(other.Unmatched).All(both => both.First.SaysSameAs(both.Second));
}

/// <summary>What two people have in common, as the reason for their pair.</summary>
public sealed record CommonGround(
    IReadOnlyList<SpokenLanguage> Languages, IReadOnlyList<MentoringSkill> Skills, IReadOnlyList<WeeklySlot> Slots, decimal? Kilometres)
{
    public static CommonGround Of(MenteeFacts mentee, MentorFacts mentor) => new(
        [.. mentee.Languages.Where(mentor.Languages.Contains)],
        [.. mentee.Skills.Where(mentor.Skills.Contains)],
        [.. mentee.Slots.Where(mentor.Slots.Contains)],
        PairScore.Kilometres(mentee.Place, mentor.Place));

    public override string ToString() => nameof(CommonGround);
}
