using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Certification.Application.SchoolPeople;
using Konexio.Certification.Domain.Readiness;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Certification.Infrastructure.Persistence;

internal sealed class SchoolPeople(ModuleSession<CertificationDbContext> session) : ISchoolPeople
{
    public async Task<PersonId?> PersonOf(LearnerId learner, CancellationToken ct) =>
        await One("select person_id from certification.learners where learner_id = $1", learner.Value, ct) is { } person ? new PersonId(person) : null;

    public async Task<PersonId?> PersonOf(TrainerId trainer, CancellationToken ct) =>
        await One("select person_id from certification.trainers where trainer_id = $1", trainer.Value, ct) is { } person ? new PersonId(person) : null;

    public async Task<TrainerId?> TrainerWhoIs(PersonId person, CancellationToken ct) =>
        await One("select trainer_id from certification.trainers where person_id = $1", person.Value, ct) is { } trainer ? new TrainerId(trainer) : null;

    public void Note(LearnerId learner, PersonId person) => session.Write(Command(
        "insert into certification.learners (learner_id, person_id) values ($1, $2) on conflict do nothing", Uuid(learner.Value), Uuid(person.Value)));

    public void Note(TrainerId trainer, PersonId person) => session.Write(Command(
        "insert into certification.trainers (trainer_id, person_id) values ($1, $2) on conflict do nothing", Uuid(trainer.Value), Uuid(person.Value)));

    private async Task<Guid?> One(string select, Guid id, CancellationToken ct) =>
        await session.Query(Command(select, Uuid(id)), row => row.GetGuid(0), ct) is [var found] ? found : null;
}
