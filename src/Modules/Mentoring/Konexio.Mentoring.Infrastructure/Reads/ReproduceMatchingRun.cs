using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Application.Matching;
using Konexio.Mentoring.Domain.Matching;
using Konexio.Mentoring.Infrastructure.Persistence;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Infrastructure.Reads;

/// <summary>Computes a run again from what it knew then, and says whether the same comes out; nothing is changed.</summary>
public sealed record ReproduceMatchingRun(Guid Id) : IQuery<MatchingReproductionResponse>;

/// <summary>Whether a run computed again is the same.</summary>
public enum MatchingReproduction
{
    /// <summary>The same pairs with the same scores, and the same mentees left for the same reasons.</summary>
    Equal,

    /// <summary>Something else came out.</summary>
    Different,

    /// <summary>The data of somebody in the run was erased since, so that it cannot be computed again.</summary>
    InputsErased,
}

/// <summary>A run, computed again.</summary>
/// <param name="Id">The run.</param>
/// <param name="Outcome">Whether the same came out.</param>
/// <param name="RulesVersion">The version of the rules that it was computed with, both times.</param>
/// <param name="Pairs">How many pairs came out this time; absent where it could not be computed.</param>
/// <param name="MeanScore">Their mean score this time, 0 to 1,000; absent where there are none.</param>
public sealed record MatchingReproductionResponse(Guid Id, MatchingReproduction Outcome, int RulesVersion, int? Pairs, int? MeanScore);

internal sealed class ReproduceMatchingRunHandler(IMatchingRuns runs, IAssignMentors assignment, ModuleSession<MentoringDbContext> session)
    : IQueryHandler<ReproduceMatchingRun, MatchingReproductionResponse>
{
    public async Task<Result<MatchingReproductionResponse>> Handle(ReproduceMatchingRun request, CancellationToken cancellationToken)
    {
        if (await runs.Find(new MatchingRunId(request.Id), cancellationToken) is not { } run) return MatchingErrors.NotFound;
        if (run.Input is not { } input) return new MatchingReproductionResponse(request.Id, MatchingReproduction.InputsErased, run.RulesVersion, null, null);

        var posed = MatchingProblem.Of(input);
        if (!posed.Succeeded) return new MatchingReproductionResponse(request.Id, MatchingReproduction.Different, run.RulesVersion, null, null);

        var again = posed.Value.Conclude(assignment.Assign(posed.Value));
        session.Touched(
            input.Mentees.Select(mentee => mentee.PersonId).Concat(input.Mentors.Select(mentor => mentor.PersonId)).Distinct(),
            nameof(ReproduceMatchingRun), AuditedAccess.Read, "languages", "skills", "slots", "exclusions");
        return new MatchingReproductionResponse(
            request.Id, again.SaysSameAs(run.Result) ? MatchingReproduction.Equal : MatchingReproduction.Different, run.RulesVersion, again.Pairs.Count, again.MeanScore);
    }
}
