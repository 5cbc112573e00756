using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Application.Mentorships;
using Konexio.Mentoring.Domain.Matching;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Matching;

/// <summary>
/// Proposes the pairs of a run to their mentees and mentors, all or none: it is refused where one of them is no longer as the
/// run knew them, and names the pair.
/// </summary>
public sealed record ConfirmMatchingRun(Guid Id) : ICommand<ConfirmMatchingRunResponse>;

/// <summary>A run whose pairs are proposed as mentorships.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Status">Its state: <c>confirmed</c>.</param>
/// <param name="Mentorships">The proposed mentorships, in the order of the run's pairs.</param>
public sealed record ConfirmMatchingRunResponse(Guid Id, MatchingRunStatus Status, IReadOnlyList<MentorshipOfRun> Mentorships);

/// <summary>A pair of the run, as a mentorship.</summary>
public sealed record MentorshipOfRun(Guid MentorshipId, Guid MenteeId, Guid MentorId);

internal sealed class ConfirmMatchingRunHandler(IMatchingRuns runs, MatchedPairs pairs, Pairings pairings, IAudit audit, TimeProvider clock)
    : ICommandHandler<ConfirmMatchingRun, ConfirmMatchingRunResponse>
{
    public async Task<Result<ConfirmMatchingRunResponse>> Handle(ConfirmMatchingRun command, CancellationToken cancellationToken)
    {
        if (await runs.Find(new MatchingRunId(command.Id), cancellationToken) is not { } run) return MatchingErrors.NotFound;
        if (run.Confirm(clock.GetUtcNow()).Error is { } refusal) return refusal;
        if (run.Input is null) return MatchingErrors.InputsErased;
        if (await pairs.Changed(run, cancellationToken) is { Count: > 0 } changed) return Result<ConfirmMatchingRunResponse>.Refused(changed);

        var proposed = new List<MentorshipOfRun>();
        foreach (var (pair, _, _) in run.Result.Pairs)
        {
            var mentorship = await pairings.Propose(pair.MenteeId, pair.MentorId, run.Id, cancellationToken);
            if (!mentorship.Succeeded) return Result<ConfirmMatchingRunResponse>.Refused(mentorship.Errors);

            proposed.Add(new MentorshipOfRun(mentorship.Value.Id.Value, pair.MenteeId.Value, pair.MentorId.Value));
        }

        audit.Touched(MatchedPairs.People(run), nameof(ConfirmMatchingRun), AuditedAccess.Change, "mentorship");
        return new ConfirmMatchingRunResponse(command.Id, run.Status, proposed);
    }
}
