using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Learners;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.Cohorts;

/// <summary>Takes a waiting learner off a cohort's list.</summary>
public sealed record LeaveWaitingList : ICommand<LeaveWaitingListResponse>
{
    [JsonIgnore]
    public Guid CohortId { get; init; }

    [JsonIgnore]
    public Guid EntryId { get; init; }
}

public sealed record LeaveWaitingListResponse(Guid Id, WaitingListState State);

internal sealed class LeaveWaitingListHandler(ICohorts cohorts, ILearners learners, IAudit audit)
    : ICommandHandler<LeaveWaitingList, LeaveWaitingListResponse>
{
    public async Task<Result<LeaveWaitingListResponse>> Handle(LeaveWaitingList request, CancellationToken cancellationToken)
    {
        if (await cohorts.FindLocked(new CohortId(request.CohortId), cancellationToken) is not { } cohort) return CohortErrors.NotFound;
        if (await cohorts.FindEntry(new WaitingListEntryId(request.EntryId), cancellationToken) is not { } entry || entry.CohortId != cohort.Id)
            return WaitingListErrors.NotFound;

        var left = cohort.Leave(entry);
        if (!left.Succeeded) return left.Error!;

        if (await learners.Find(entry.LearnerId, cancellationToken) is { } learner)
            audit.Touched(learner.PersonId, nameof(LeaveWaitingList), AuditedAccess.Change, "waitingList");
        return new LeaveWaitingListResponse(entry.Id.Value, entry.State);
    }
}
