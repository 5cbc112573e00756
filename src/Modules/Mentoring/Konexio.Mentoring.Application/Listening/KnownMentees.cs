using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Application.SchoolFacts;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Listening;

/// <summary>Learners become mentees with the first that is told of them: an enrolment may be heard before the admission, a consent before both.</summary>
internal sealed class KnownMentees(IMentees mentees, ISchoolFacts school, IAudit audit, TimeProvider clock)
{
    public async Task<Mentee> Of(LearnerId learner, PersonId person, string operation, CancellationToken ct)
    {
        await school.Alone(person, ct);
        if (await mentees.FindOf(learner, ct) is { } known) return known;

        var mentee = Mentee.Of(new MenteeId(Guid.CreateVersion7(clock.GetUtcNow())), learner, person);
        if (await school.ConsentOf(person, ct) is { IsGiven: true } consent) mentee.Agree(consent.Until);
        await mentees.Add(mentee, ct);
        audit.Touched(person, operation, AuditedAccess.Change, "mentee");
        return mentee;
    }
}
