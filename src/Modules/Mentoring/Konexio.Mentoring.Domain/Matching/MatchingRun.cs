using Konexio.Mentoring.Domain.Mentees;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Matching;

/// <summary>What a coordinator asked of a run.</summary>
/// <param name="CohortId">The cohort.</param>
/// <param name="Mentees">Those of the cohort for whom a mentor is sought; all where null.</param>
/// <param name="Pins">Pairs that must be, those kept of the run that this one is based on among them.</param>
/// <param name="Forbidden">Pairs that must not be.</param>
/// <param name="BasedOn">The run that this one goes on from.</param>
public sealed record MatchingRequest(
    CohortId CohortId,
    IReadOnlyList<MenteeId>? Mentees,
    IReadOnlyList<MatchingPair> Pins,
    IReadOnlyList<MatchingPair> Forbidden,
    MatchingRunId? BasedOn);

/// <summary>One matching of a cohort: what was asked, what was known then, and what was found.</summary>
public sealed class MatchingRun : AggregateRoot
{
    private MatchingRun()
    {
    }

    public MatchingRunId Id { get; private set; }

    public CohortId CohortId { get; private set; }

    public MatchingRequest Request { get; private set; } = null!;

    public int RulesVersion { get; private set; }

    public MatchingResult Result { get; private set; } = null!;

    public MatchingRunStatus Status { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>When it was confirmed, superseded or discarded.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>What the matching looked at; null until revealed, and where one of the people is anonymised.</summary>
    public MatchingInput? Input { get; private set; }

    public static MatchingRun Start(MatchingRequest request, MatchingInput input, MatchingResult result, DateTimeOffset now) => new()
    {
        Id = new MatchingRunId(Guid.CreateVersion7(now)),
        CohortId = request.CohortId,
        Request = request,
        RulesVersion = input.Rules.Version,
        Result = result,
        Status = MatchingRunStatus.Proposed,
        StartedAt = now,
        Input = input,
    };

    /// <summary>Gives a loaded run back the input that was stored sealed.</summary>
    public void Reveal(MatchingInput input) => Input = input;

    public Result Confirm(DateTimeOffset now) =>
        Status == MatchingRunStatus.Proposed && Result.Pairs.Count == 0 ? MatchingErrors.NothingToConfirm : Do(MatchingRunVerb.Confirm, now);

    public Result Supersede(DateTimeOffset now) => Do(MatchingRunVerb.Supersede, now);

    public Result Discard(DateTimeOffset now) => Do(MatchingRunVerb.Discard, now);

    private Result Do(MatchingRunVerb verb, DateTimeOffset now)
    {
        if (!MatchingRunTransitions.Allowed.TryGetValue((Status, verb), out var next)) return MatchingErrors.WrongState(Status);

        (Status, SettledAt) = (next, now);
        return SharedKernel.Result.Success;
    }
}
