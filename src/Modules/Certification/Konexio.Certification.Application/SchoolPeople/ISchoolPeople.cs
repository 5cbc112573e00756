using Konexio.Certification.Domain.Readiness;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.SchoolPeople;

/// <summary>Who is who at the school, as other modules told it.</summary>
internal interface ISchoolPeople
{
    Task<PersonId?> PersonOf(LearnerId learner, CancellationToken ct);

    Task<PersonId?> PersonOf(TrainerId trainer, CancellationToken ct);

    Task<TrainerId?> TrainerWhoIs(PersonId person, CancellationToken ct);

    void Note(LearnerId learner, PersonId person);

    void Note(TrainerId trainer, PersonId person);
}
