using System.Net;
using Konexio.BuildingBlocks.Application;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Tests.Progress;

public sealed class AcquireOutcomeTests(CurriculumApp app)
{
    private const string Marker = "zz-evidence-71f";

    [Fact]
    public async Task A_trainer_s_finding_is_kept_with_its_evidence_sealed()
    {
        var course = await ACourse.Begin(app);
        var learner = await course.Enrol();

        var acquired = await (await Acquire(learner.EnrolmentId, new { trainerId = course.Trainer.Value, evidence = Marker, on = course.FirstDay })).Json();

        acquired["status"]!.GetValue<string>().ShouldBe("acquired");
        acquired["trainerId"]!.GetValue<Guid>().ShouldBe(course.Trainer.Value);
        acquired.ToJsonString().ShouldNotContain(Marker);
        var progress = await (await app.As(Role.Coordinator).See($"/v1/progress/{learner.EnrolmentId}")).Json();
        var outcome = progress["outcomes"]!.AsArray().Single(one => one!["code"]!.GetValue<string>() == "faire-demarches")!;
        (outcome["evidence"]!.GetValue<string>(), outcome["acquiredOn"]!.GetValue<string>()).ShouldBe((Marker, $"{course.FirstDay:yyyy-MM-dd}"));
        (await app.InClear(Marker)).ShouldBe(0);
        await Acquire(learner.EnrolmentId, new { trainerId = course.Trainer.Value, evidence = "again" }).ShouldRefuse(HttpStatusCode.Conflict, "progress.already-acquired");
    }

    [Fact]
    public async Task It_needs_a_trainer_evidence_and_a_day_that_has_come()
    {
        var course = await ACourse.Begin(app);
        var learner = await course.Enrol();
        var tomorrow = SchoolDay.Of(app.Now()).AddDays(1);

        await Acquire(learner.EnrolmentId, new { trainerId = Guid.Empty, evidence = "x" }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "trainer.not-found");
        await Acquire(learner.EnrolmentId, new { trainerId = course.Trainer.Value, evidence = " " }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "input.required");
        await Acquire(learner.EnrolmentId, new { trainerId = course.Trainer.Value, evidence = "x", on = tomorrow }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "progress.in-future");
    }

    private Task<HttpResponseMessage> Acquire(Guid enrolment, object body) =>
        app.As(Role.Trainer).Do($"/v1/progress/{enrolment}/outcomes/faire-demarches/acquire", body);
}
