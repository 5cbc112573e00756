using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Curriculum.Tests.Progress;

public sealed class CompleteStageTests(CurriculumApp app)
{
    private static readonly string[] First = ["utiliser-ordinateur", "rechercher-information", "echanger-courriels", "faire-demarches", "proteger-comptes"];
    private static readonly string[] Last = ["utiliser-tableur", "mettre-en-forme", "ecrire-au-travail", "reussir-diagnostics"];

    [Fact]
    public async Task The_refusal_lists_all_that_is_missing()
    {
        var course = await ACourse.Begin(app);
        var learner = await course.Enrol();

        var answer = await Complete(learner.EnrolmentId);
        var problem = await answer.Json();

        (answer.StatusCode, problem["code"]!.GetValue<string>()).ShouldBe((HttpStatusCode.Conflict, "progress.gate-not-met"));
        var missing = problem["errors"]!.AsArray();
        missing.Select(one => one!["pointer"]!.GetValue<string>()).ShouldBe(["/attendance", .. First.Select(code => $"/outcomes/{code}")]);
        missing[0]!["code"]!.GetValue<string>().ShouldBe("progress.attendance-not-recorded");
        missing[0]!["detail"]!.GetValue<string>().ShouldContain("70 %");
    }

    [Fact]
    public async Task A_rate_below_the_minimum_is_told_with_its_figures()
    {
        var course = await ACourse.Begin(app, sessions: 3);
        var learner = await course.Enrol();
        await AcquireAll(course, learner.EnrolmentId, First);
        await course.Seal(0);
        await course.Seal(1);
        await course.Seal(2, learner.LearnerId);

        var missing = (await (await Complete(learner.EnrolmentId)).Json())["errors"]!.AsArray().ShouldHaveSingleItem()!;

        missing["code"]!.GetValue<string>().ShouldBe("progress.attendance-too-low");
        missing["detail"]!.GetValue<string>().ShouldContain("66.6 %");
    }

    [Fact]
    public async Task A_stage_is_completed_once_and_told()
    {
        var course = await ACourse.Begin(app);
        var learner = await course.Enrol();
        await AcquireAll(course, learner.EnrolmentId, First);
        await course.Seal(0);

        var completed = await (await Complete(learner.EnrolmentId)).Json();
        await Complete(learner.EnrolmentId).ShouldRefuse(HttpStatusCode.Conflict, "progress.already-completed");

        completed["trackCompleted"]!.GetValue<bool>().ShouldBeFalse();
        (await app.Told(learner.EnrolmentId)).ShouldBe(["curriculum.stage-completed.v1"]);
    }

    [Fact]
    public async Task With_the_last_stage_the_track_is_completed()
    {
        var course = await ACourse.Begin(app, stage: "vie-professionnelle");
        var learner = await course.Enrol();
        await AcquireAll(course, learner.EnrolmentId, Last);
        await course.Seal(0);

        (await (await Complete(learner.EnrolmentId)).Json())["trackCompleted"]!.GetValue<bool>().ShouldBeTrue();

        (await app.Told(learner.EnrolmentId)).ShouldBe(["curriculum.stage-completed.v1", "curriculum.track-completed.v1"]);
    }

    private async Task AcquireAll(ACourse course, Guid enrolment, IEnumerable<string> codes)
    {
        foreach (var code in codes)
        {
            var acquired = await app.As(Role.Trainer).Do($"/v1/progress/{enrolment}/outcomes/{code}/acquire", new { trainerId = course.Trainer.Value, evidence = "Vu en séance." });
            acquired.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    private Task<HttpResponseMessage> Complete(Guid enrolment) => app.As(Role.Trainer).Do($"/v1/progress/{enrolment}/complete-stage");
}
