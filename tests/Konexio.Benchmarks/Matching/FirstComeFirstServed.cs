using Konexio.Mentoring.Application.Matching;
using Konexio.Mentoring.Domain.Companies;
using Konexio.Mentoring.Domain.Matching;

namespace Konexio.Benchmarks.Matching;

/// <summary>What a school does without a matching: each mentee in turn is given the best mentor who still has a place.</summary>
internal sealed class FirstComeFirstServed : IAssignMentors
{
    public IReadOnlyList<MatchingPair> Assign(MatchingProblem problem)
    {
        var places = problem.Mentors.Select(problem.Places).ToArray();
        var companies = new Dictionary<CompanyId, int>();
        foreach (var mentor in problem.Mentors) companies.TryAdd(mentor.CompanyId, problem.CompanyHas(mentor));

        var chosen = new List<MatchingPair>();
        foreach (var choices in problem.Pairs.GroupBy(pair => pair.Mentee))
        {
            var best = choices.Where(pair => places[pair.Mentor] > 0)
                .OrderByDescending(pair => pair.Points + PairScore.SpreadPoints(problem.Rules, companies[problem.Mentors[pair.Mentor].CompanyId]))
                .ThenBy(pair => pair.Mentor).Select(pair => (PossiblePair?)pair).FirstOrDefault();
            if (best is not { } taken) continue;

            var mentor = problem.Mentors[taken.Mentor];
            places[taken.Mentor]--;
            companies[mentor.CompanyId]++;
            chosen.Add(new MatchingPair(problem.Mentees[taken.Mentee].Id, mentor.Id));
        }

        return chosen;
    }
}
