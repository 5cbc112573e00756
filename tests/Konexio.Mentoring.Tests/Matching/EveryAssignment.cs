using Konexio.Mentoring.Domain.Matching;

namespace Konexio.Mentoring.Tests.Matching;

/// <summary>Tries all that could be chosen, by rules written a second time.</summary>
internal sealed class EveryAssignment(MatchingInput input)
{
    private readonly MentorFacts?[] _chosen = new MentorFacts?[input.Mentees.Count];
    private (int Pairs, long Points) _best = (-1, 0);

    public (int Pairs, long Points) Best()
    {
        Choose(0);
        return _best;
    }

    private void Choose(int mentee)
    {
        if (mentee == input.Mentees.Count)
        {
            if (Worth() is { } worth && worth.CompareTo(_best) > 0) _best = worth;
            return;
        }

        foreach (var mentor in input.Mentors.Append(null))
        {
            if (mentor is not null && !MayGo(input.Mentees[mentee], mentor)) continue;

            _chosen[mentee] = mentor;
            Choose(mentee + 1);
        }
    }

    private bool MayGo(MenteeFacts mentee, MentorFacts mentor) =>
        mentee.Barrier is null && mentor.Barrier is null
        && mentee.Languages.Intersect(mentor.Languages).Any()
        && !mentee.ExcludedMentors.Contains(mentor.Id) && !mentee.ExcludedCompanies.Contains(mentor.CompanyId)
        && !input.Forbidden.Contains(new MatchingPair(mentee.Id, mentor.Id));

    private (int Pairs, long Points)? Worth()
    {
        if (input.Pins.Any(pin => _chosen[Index(pin)]?.Id != pin.MentorId)) return null;

        var pairs = 0;
        long points = 0;
        foreach (var mentor in input.Mentors)
        {
            var given = _chosen.Count(one => one?.Id == mentor.Id);
            if (given > 0 && given + mentor.Taken > mentor.Capacity) return null;
        }

        for (var i = 0; i < _chosen.Length; i++)
        {
            if (_chosen[i] is not { } mentor) continue;

            pairs++;
            points += Own(input.Mentees[i], mentor);
        }

        foreach (var company in input.Mentors.GroupBy(mentor => mentor.CompanyId))
        {
            var has = company.Sum(mentor => mentor.Taken);
            for (var given = _chosen.Count(one => one?.CompanyId == company.Key); given > 0; given--)
                points += input.Rules.Weights.CompanySpread * Math.Max(0, 1000 - (input.Rules.SpreadStep * has++));
        }

        return (pairs, points);
    }

    private int Index(MatchingPair pin) => input.Mentees.TakeWhile(mentee => mentee.Id != pin.MenteeId).Count();

    private long Own(MenteeFacts mentee, MentorFacts mentor)
    {
        var score = PairScore.Of(input.Rules, mentee, mentor, 0);
        return (input.Rules.Weights.Slots * score.Slots) + (input.Rules.Weights.Skills * score.Skills) + (input.Rules.Weights.Distance * score.Distance);
    }
}
