using Google.OrTools.Graph;
using Konexio.Mentoring.Application.Matching;
using Konexio.Mentoring.Domain.Matching;

namespace Konexio.Mentoring.Infrastructure.Matching;

/// <summary>
/// The cheapest of the greatest flows from mentees over mentors and their companies (docs/adr/0019). One unit is one pair;
/// arcs out of a company cost more with each unit, so that pairs spread over companies.
/// </summary>
internal sealed class FlowAssignment : IAssignMentors
{
    // The solver multiplies costs by the number of nodes, in 64 bits.
    private const long LargestCost = long.MaxValue / 8;

    public IReadOnlyList<MatchingPair> Assign(MatchingProblem problem)
    {
        if (problem.Pairs.Count == 0) return [];

        using var flow = new MinCostFlow();
        var scale = ScaleOf(problem);
        var arcs = AddPairs(flow, problem, scale);
        AddCompanies(flow, problem, scale);
        for (var i = 0; i < problem.Mentees.Count; i++) flow.SetNodeSupply(i, 1);
        flow.SetNodeSupply(Sink(problem), -problem.Mentees.Count);

        var status = flow.SolveMaxFlowWithMinCost();
        if (status != MinCostFlowBase.Status.OPTIMAL) throw new InvalidOperationException($"The assignment was not solved: {status}.");

        return [.. problem.Pairs.Where((_, index) => flow.Flow(arcs[index]) == 1)
            .Select(pair => new MatchingPair(problem.Mentees[pair.Mentee].Id, problem.Mentors[pair.Mentor].Id))];
    }

    private static int[] AddPairs(MinCostFlow flow, MatchingProblem problem, long scale)
    {
        var arcs = new int[problem.Pairs.Count];
        for (var index = 0; index < arcs.Length; index++)
        {
            var pair = problem.Pairs[index];
            var tie = scale == 1 ? 0 : (long)(problem.Mentees.Count - pair.Mentee) * pair.Mentor;
            arcs[index] = flow.AddArcWithCapacityAndUnitCost(
                pair.Mentee, problem.Mentees.Count + pair.Mentor, 1, (scale * (MatchingRules.MostPoints - pair.Points)) + tie);
        }

        return arcs;
    }

    private static void AddCompanies(MinCostFlow flow, MatchingProblem problem, long scale)
    {
        var mentees = problem.Mentees.Count;
        var next = Sink(problem);
        var companies = problem.Mentors.Select((mentor, index) => (Mentor: mentor, Index: index)).GroupBy(one => one.Mentor.CompanyId);
        foreach (var company in companies)
        {
            var node = ++next;
            var places = 0;
            foreach (var (mentor, index) in company)
            {
                var free = Math.Min(problem.Places(mentor), mentees);
                flow.AddArcWithCapacityAndUnitCost(mentees + index, node, free, 0);
                places += free;
            }

            var has = problem.CompanyHas(company.First().Mentor);
            for (var unit = 0; unit < Math.Min(places, mentees); unit++)
            {
                var lost = PairScore.SpreadPoints(problem.Rules, 0) - PairScore.SpreadPoints(problem.Rules, has + unit);
                flow.AddArcWithCapacityAndUnitCost(node, Sink(problem), 1, scale * lost);
            }
        }
    }

    /// <summary>
    /// Leaves room below one point for a tie's answer: among pairs that are worth the same, earlier mentees go with earlier
    /// mentors. In a problem too large for that, ties are the solver's, which answers alike each time.
    /// </summary>
    private static long ScaleOf(MatchingProblem problem)
    {
        long mentees = problem.Mentees.Count, mentors = problem.Mentors.Count, nodes = mentees + (2 * mentors) + 1;
        var scale = ((Int128)mentees * mentees * mentors) + 1;
        return scale * (2 * MatchingRules.MostPoints) * nodes < LargestCost ? (long)scale : 1;
    }

    private static int Sink(MatchingProblem problem) => problem.Mentees.Count + problem.Mentors.Count;
}
