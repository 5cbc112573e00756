using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Learners;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.Cohorts;

/// <summary>Puts a learner on a cohort's list; while a place is open, it is held and offered at once.</summary>
/// <param name="LearnerId">Who joins.</param>
/// <param name="Priority">From 0 (first) to 9; 5 where absent. Within a priority, who asked first comes first.</param>
public sealed record JoinWaitingList(Guid LearnerId, int? Priority = null) : ICommand<JoinWaitingListResponse>
{
    [JsonIgnore]
    public Guid CohortId { get; init; }
}

/// <summary>Where the learner stands: waiting with a position, or offered a place.</summary>
public sealed record JoinWaitingListResponse(Guid Id, Guid CohortId, WaitingListState State, int? Position, Guid? OfferId, DateTimeOffset? OfferExpiresAt);

internal sealed class JoinWaitingListValidator : AbstractValidator<JoinWaitingList>
{
    public JoinWaitingListValidator()
    {
        RuleFor(command => command.LearnerId).NotEmpty();
        RuleFor(command => command.Priority).InclusiveBetween(WaitingListEntry.HighestPriority, WaitingListEntry.LowestPriority);
    }
}

internal sealed class JoinWaitingListHandler(ILearners learners, ICohorts cohorts, OfferTerms terms, IAudit audit, TimeProvider clock)
    : ICommandHandler<JoinWaitingList, JoinWaitingListResponse>
{
    public async Task<Result<JoinWaitingListResponse>> Handle(JoinWaitingList request, CancellationToken cancellationToken)
    {
        if (await learners.Find(new LearnerId(request.LearnerId), cancellationToken) is not { } learner) return LearnerErrors.NotFound.At("/learnerId");
        if (learner.Status == LearnerStatus.Left) return LearnerErrors.HasLeft;
        if (await cohorts.FindLocked(new CohortId(request.CohortId), cancellationToken) is not { } cohort) return CohortErrors.NotFound;

        var now = clock.GetUtcNow();
        var live = await cohorts.LiveEntry(cohort.Id, learner.Id, cancellationToken);
        var joined = cohort.Join(learner.Id, request.Priority ?? WaitingListEntry.DefaultPriority, live, now);
        if (!joined.Succeeded) return Result<JoinWaitingListResponse>.Refused(joined.Errors);

        var entry = joined.Value;
        cohorts.Add(entry);
        var offers = await Allocation.Fill(cohort, cohorts, terms, now, cancellationToken);
        audit.Touched(learner.PersonId, nameof(JoinWaitingList), AuditedAccess.Change, "waitingList");
        var offer = offers.FirstOrDefault(made => made.EntryId == entry.Id);
        return new JoinWaitingListResponse(
            entry.Id.Value, cohort.Id.Value, entry.State, await cohorts.PositionOf(entry, cancellationToken), offer?.Id.Value, offer?.ExpiresAt);
    }
}
