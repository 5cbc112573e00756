using Konexio.Mentoring.Domain.Matching;

namespace Konexio.Mentoring.Application.Matching;

/// <summary>Finds as many pairs as there can be, and among those the ones worth most; the same pairs each time.</summary>
public interface IAssignMentors
{
    IReadOnlyList<MatchingPair> Assign(MatchingProblem problem);
}
