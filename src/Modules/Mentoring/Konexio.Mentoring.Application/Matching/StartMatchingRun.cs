using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.Matching;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Matching;

/// <summary>
/// Seeks mentors for the mentees of a cohort, all at once: as many pairs as there can be, and among those the best. Nobody is
/// paired by it: it is a preview, which takes the place of the cohort's preview before.
/// </summary>
public sealed record StartMatchingRun : ICommand<StartMatchingRunResponse>
{
    public Guid CohortId { get; init; }

    /// <summary>Only these mentees of the cohort; all where absent or empty. At most 1,000.</summary>
    public IReadOnlyList<Guid>? MenteeIds { get; init; }

    /// <summary>Pairs that must be. They overrule scores, and no constraint. At most 1,000.</summary>
    public IReadOnlyList<PairOfMatching> Pins { get; init; } = [];

    /// <summary>Pairs that must not be. At most 10,000.</summary>
    public IReadOnlyList<PairOfMatching> Forbidden { get; init; } = [];

    /// <summary>A run of the same cohort to go on from: with <c>menteeIds</c>, what it proposed for all other mentees is kept.</summary>
    public Guid? BasedOn { get; init; }
}

/// <summary>A mentee with a mentor.</summary>
public sealed record PairOfMatching(Guid MenteeId, Guid MentorId)
{
    public static PairOfMatching Of(MatchingPair pair) => new(pair.MenteeId.Value, pair.MentorId.Value);

    internal MatchingPair ToPair() => new(new MenteeId(MenteeId), new MentorId(MentorId));
}

/// <summary>What the run found.</summary>
/// <param name="Id">The run.</param>
/// <param name="Status">Its state: <c>proposed</c>.</param>
/// <param name="Pairs">How many pairs it proposes.</param>
/// <param name="Unmatched">How many mentees are left without a mentor.</param>
/// <param name="MeanScore">The pairs' mean score, 0 to 1,000; absent where there are none.</param>
public sealed record StartMatchingRunResponse(Guid Id, MatchingRunStatus Status, int Pairs, int Unmatched, int? MeanScore);

internal sealed class StartMatchingRunValidator : AbstractValidator<StartMatchingRun>
{
    private const int MostForbidden = 10_000;

    public StartMatchingRunValidator()
    {
        RuleFor(command => command.CohortId).NotEmpty();
        RuleFor(command => command.MenteeIds).AtMost(MatchingRequests.MostMentees);
        RuleFor(command => command.Pins).NotNull().AtMost(MatchingRequests.MostMentees);
        RuleForEach(command => command.Pins).NotNull();
        RuleFor(command => command.Forbidden).NotNull().AtMost(MostForbidden);
        RuleForEach(command => command.Forbidden).NotNull();
    }
}

internal sealed class StartMatchingRunHandler(MatchingRequests requests, IMatchingRuns runs, IAssignMentors assignment, IAudit audit, TimeProvider clock)
    : ICommandHandler<StartMatchingRun, StartMatchingRunResponse>
{
    public async Task<Result<StartMatchingRunResponse>> Handle(StartMatchingRun command, CancellationToken cancellationToken)
    {
        var asked = await requests.Read(command, cancellationToken);
        if (!asked.Succeeded) return Result<StartMatchingRunResponse>.Refused(asked.Errors);

        var (request, input) = asked.Value;
        var posed = MatchingProblem.Of(input);
        if (!posed.Succeeded) return Result<StartMatchingRunResponse>.Refused([.. posed.Errors.Select(error => MatchingRequests.Locate(error, command))]);

        var now = clock.GetUtcNow();
        if (await runs.FindOpen(request.CohortId, cancellationToken) is { } open && open.Supersede(now).Error is { } refusal) return refusal;

        var run = MatchingRun.Start(request, input, posed.Value.Conclude(assignment.Assign(posed.Value)), now);
        await runs.Add(run, cancellationToken);
        audit.Touched(
            input.Mentees.Select(mentee => mentee.PersonId).Concat(input.Mentors.Select(mentor => mentor.PersonId)),
            nameof(StartMatchingRun), AuditedAccess.Read, "languages", "skills", "slots", "exclusions");
        return new StartMatchingRunResponse(run.Id.Value, run.Status, run.Result.Pairs.Count, run.Result.Unmatched.Count, run.Result.MeanScore);
    }
}
