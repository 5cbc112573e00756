using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Application.SchoolPeople;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.Certification.Domain.Readiness;
using Konexio.Curriculum.Contracts;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.Listening;

/// <summary>Remembers which person a trainer is; a tester who begins to teach may no longer supervise those whom they train.</summary>
internal sealed class WhenTrainerRegistered(ISchoolPeople people, ITesters testers, IAudit audit) : IListenTo<TrainerRegistered>
{
    public async Task Hear(TrainerRegistered heard, CancellationToken ct)
    {
        var (trainer, person) = (new TrainerId(heard.TrainerId), new PersonId(heard.PersonId));
        people.Note(trainer, person);
        if (await testers.FindOf(person, ct) is not { } tester) return;

        tester.AlsoTrains(trainer);
        audit.Touched(person, nameof(WhenTrainerRegistered), AuditedAccess.Change, "tester");
    }
}
