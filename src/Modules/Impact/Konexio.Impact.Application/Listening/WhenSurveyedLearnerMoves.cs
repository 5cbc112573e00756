using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Contracts;
using Konexio.SharedKernel;

namespace Konexio.Impact.Application.Listening;

/// <summary>Follows a learner from enrolment to end, so that each wave comes on its day.</summary>
internal sealed class WhenSurveyedLearnerMoves(ISurveyedLearners learners)
    : IListenTo<LearnerEnrolled>, IListenTo<EnrolmentActivated>, IListenTo<EnrolmentWithdrawn>, IListenTo<EnrolmentCompleted>
{
    public Task Hear(LearnerEnrolled heard, CancellationToken ct)
    {
        learners.Enrolled(heard.EnrolmentId, heard.LearnerId, new PersonId(heard.PersonId), heard.CohortId);
        return Task.CompletedTask;
    }

    public Task Hear(EnrolmentActivated heard, CancellationToken ct)
    {
        learners.Begun(heard.EnrolmentId, heard.On);
        return Task.CompletedTask;
    }

    public Task Hear(EnrolmentWithdrawn heard, CancellationToken ct)
    {
        learners.Ended(heard.EnrolmentId, heard.On);
        return Task.CompletedTask;
    }

    public Task Hear(EnrolmentCompleted heard, CancellationToken ct)
    {
        learners.Ended(heard.EnrolmentId, heard.On);
        return Task.CompletedTask;
    }
}
