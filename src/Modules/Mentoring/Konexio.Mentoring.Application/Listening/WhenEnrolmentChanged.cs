using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Contracts;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.People;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Listening;

/// <summary>Puts the mentee into the cohort for which mentors are matched, and at its site.</summary>
internal sealed class WhenLearnerEnrolled(KnownMentees mentees, IAudit audit) : IListenTo<LearnerEnrolled>
{
    public async Task Hear(LearnerEnrolled heard, CancellationToken ct)
    {
        var person = new PersonId(heard.PersonId);
        var mentee = await mentees.Of(new LearnerId(heard.LearnerId), person, nameof(WhenLearnerEnrolled), ct);
        mentee.Join(new CohortId(heard.CohortId), new Place(new SiteId(heard.SiteId), Point: null), heard.EnrolledOn);
        audit.Touched(person, nameof(WhenLearnerEnrolled), AuditedAccess.Change, "cohort");
    }
}

/// <summary>Who has left the cohort is not matched with it any more; a mentorship that runs goes on.</summary>
internal sealed class WhenEnrolmentWithdrawn(IMentees mentees, IAudit audit) : IListenTo<EnrolmentWithdrawn>
{
    public async Task Hear(EnrolmentWithdrawn heard, CancellationToken ct)
    {
        if (await mentees.FindOf(new LearnerId(heard.LearnerId), ct) is not { } mentee) return;

        mentee.Leave(new CohortId(heard.CohortId));
        audit.Touched(mentee.PersonId, nameof(WhenEnrolmentWithdrawn), AuditedAccess.Change, "cohort");
    }
}

/// <summary>Who has completed the cohort is not matched with it any more; a mentorship that runs goes on.</summary>
internal sealed class WhenEnrolmentCompleted(IMentees mentees, IAudit audit) : IListenTo<EnrolmentCompleted>
{
    public async Task Hear(EnrolmentCompleted heard, CancellationToken ct)
    {
        if (await mentees.FindOf(new LearnerId(heard.LearnerId), ct) is not { } mentee) return;

        mentee.Leave(new CohortId(heard.CohortId));
        audit.Touched(mentee.PersonId, nameof(WhenEnrolmentCompleted), AuditedAccess.Change, "cohort");
    }
}
