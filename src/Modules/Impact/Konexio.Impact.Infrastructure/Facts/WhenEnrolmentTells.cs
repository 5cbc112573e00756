using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Contracts;

namespace Konexio.Impact.Infrastructure.Facts;

/// <summary>Follows people from their admission to the end of their cohort. One listener for all of them, so that what is told of one thing is heard in order.</summary>
internal sealed class WhenEnrolmentTells(Projector projector) :
    IListenTo<LearnerAdmitted>,
    IListenTo<PeopleMerged>,
    IListenTo<PeopleUnmerged>,
    IListenTo<LearnerEnrolled>,
    IListenTo<EnrolmentActivated>,
    IListenTo<EnrolmentSuspended>,
    IListenTo<EnrolmentResumed>,
    IListenTo<EnrolmentWithdrawn>,
    IListenTo<EnrolmentCompleted>
{
    public Task Hear(LearnerAdmitted heard, CancellationToken ct) => projector.Hear(heard, ct);

    public Task Hear(PeopleMerged heard, CancellationToken ct) => projector.Hear(heard, ct);

    public Task Hear(PeopleUnmerged heard, CancellationToken ct) => projector.Hear(heard, ct);

    public Task Hear(LearnerEnrolled heard, CancellationToken ct) => projector.Hear(heard, ct);

    public Task Hear(EnrolmentActivated heard, CancellationToken ct) => projector.Hear(heard, ct);

    public Task Hear(EnrolmentSuspended heard, CancellationToken ct) => projector.Hear(heard, ct);

    public Task Hear(EnrolmentResumed heard, CancellationToken ct) => projector.Hear(heard, ct);

    public Task Hear(EnrolmentWithdrawn heard, CancellationToken ct) => projector.Hear(heard, ct);

    public Task Hear(EnrolmentCompleted heard, CancellationToken ct) => projector.Hear(heard, ct);
}
