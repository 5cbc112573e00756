using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Contracts;

namespace Konexio.Impact.Infrastructure.Facts;

/// <summary>Follows mentorships, their sessions and what they change. One listener for all of them, so that what is told of one thing is heard in order.</summary>
internal sealed class WhenMentoringTells(Projector projector) :
    IListenTo<MentorshipProposed>,
    IListenTo<MentorshipAccepted>,
    IListenTo<MentorshipDeclined>,
    IListenTo<MentorshipInvalidated>,
    IListenTo<MentorshipStarted>,
    IListenTo<MentorshipCompleted>,
    IListenTo<MentorshipCancelled>,
    IListenTo<MentoringSessionConfirmed>,
    IListenTo<MentoringSessionCorrected>,
    IListenTo<MentoringSessionVoided>,
    IListenTo<WorkshopHeld>,
    IListenTo<SoftSkillsMeasured>
{
    public Task Hear(MentorshipProposed heard, CancellationToken ct) => projector.Hear(heard, ct);

    public Task Hear(MentorshipAccepted heard, CancellationToken ct) => projector.Hear(heard, ct);

    public Task Hear(MentorshipDeclined heard, CancellationToken ct) => projector.Hear(heard, ct);

    public Task Hear(MentorshipInvalidated heard, CancellationToken ct) => projector.Hear(heard, ct);

    public Task Hear(MentorshipStarted heard, CancellationToken ct) => projector.Hear(heard, ct);

    public Task Hear(MentorshipCompleted heard, CancellationToken ct) => projector.Hear(heard, ct);

    public Task Hear(MentorshipCancelled heard, CancellationToken ct) => projector.Hear(heard, ct);

    public Task Hear(MentoringSessionConfirmed heard, CancellationToken ct) => projector.Hear(heard, ct);

    public Task Hear(MentoringSessionCorrected heard, CancellationToken ct) => projector.Hear(heard, ct);

    public Task Hear(MentoringSessionVoided heard, CancellationToken ct) => projector.Hear(heard, ct);

    public Task Hear(WorkshopHeld heard, CancellationToken ct) => projector.Hear(heard, ct);

    public Task Hear(SoftSkillsMeasured heard, CancellationToken ct) => projector.Hear(heard, ct);
}
