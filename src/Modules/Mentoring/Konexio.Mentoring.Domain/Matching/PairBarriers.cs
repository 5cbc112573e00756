namespace Konexio.Mentoring.Domain.Matching;

/// <summary>What every pair must keep, pinned or not.</summary>
public static class PairBarriers
{
    /// <summary>The first constraint that a pair breaks, in the order in which they are told; null where it breaks none.</summary>
    public static MatchingConstraint? Between(MenteeFacts mentee, MentorFacts mentor, Func<MatchingPair, bool> isForbidden)
    {
        if (mentor.Barrier is { } barrier) return barrier;
        if (mentor.Free == 0) return MatchingConstraint.CapacityTaken;
        if (!mentor.SharesLanguageWith(mentee)) return MatchingConstraint.NoLanguageInCommon;
        if (mentee.Refuses(mentor)) return MatchingConstraint.Excluded;

        return isForbidden(new MatchingPair(mentee.Id, mentor.Id)) ? MatchingConstraint.Forbidden : null;
    }
}
