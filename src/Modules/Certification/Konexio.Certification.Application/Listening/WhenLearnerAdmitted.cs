using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Application.SchoolPeople;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.Enrolment.Contracts;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.Listening;

/// <summary>Remembers which person a learner is, so that a learner can have a skills card.</summary>
internal sealed class WhenLearnerAdmitted(ISchoolPeople people) : IListenTo<LearnerAdmitted>
{
    public Task Hear(LearnerAdmitted heard, CancellationToken ct)
    {
        people.Note(new LearnerId(heard.LearnerId), new PersonId(heard.PersonId));
        return Task.CompletedTask;
    }
}
