using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Contracts;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Listening;

/// <summary>Every learner may become a mentee, once they agree.</summary>
internal sealed class WhenLearnerAdmitted(KnownMentees mentees) : IListenTo<LearnerAdmitted>
{
    public Task Hear(LearnerAdmitted heard, CancellationToken ct) =>
        mentees.Of(new LearnerId(heard.LearnerId), new PersonId(heard.PersonId), nameof(WhenLearnerAdmitted), ct);
}
