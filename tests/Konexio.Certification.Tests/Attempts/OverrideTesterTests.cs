using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Certification.Tests.Attempts;

public sealed class OverrideTesterTests(CertificationApp app)
{
    [Fact]
    public async Task A_trainer_who_came_to_teach_the_candidate_supervises_with_a_reason()
    {
        var trainer = Guid.CreateVersion7(app.Clock.GetUtcNow());
        var hall = await Hall.Open(app, tester: await app.ATester(trainer));
        var learner = Guid.CreateVersion7(app.Clock.GetUtcNow());
        await app.Hear(new Curriculum.Contracts.StageCompleted(learner, learner, learner, "parcours-digital", "vie-professionnelle", "1", new DateOnly(2026, 11, 20)));
        var attempt = await hall.Register(await app.ACard(learner));
        await app.Hear(new Curriculum.Contracts.RegisterSealed(
            learner, learner, 1, "parcours-digital", "vie-professionnelle", "tableur", learner, trainer, new DateOnly(2026, 11, 23), 210,
            [new Curriculum.Contracts.RecordedAttendance(learner, "late")]));
        await hall.Begin();
        await hall.Starting(attempt).ShouldRefuse(HttpStatusCode.Conflict, "tester.trained-candidate");

        await hall.Staff.Do($"/v1/attempts/{attempt}/tester-override", new { reason = "Une séance de remplacement." }).ShouldLead("registered");

        await hall.Starting(attempt).ShouldLead("started");
        (await hall.Attempt(attempt)).Text("testerOverrideReason").ShouldBe("Une séance de remplacement.");
        (await app.As(Role.Tester).See($"/v1/attempts/{attempt}").Gives(HttpStatusCode.OK))["testerOverrideReason"].ShouldBeNull();
    }
}
