using System.Net;
using Konexio.BuildingBlocks.Application;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Tests.Progress;

public sealed class StartOutcomeTests(CurriculumApp app)
{
    [Fact]
    public async Task An_outcome_is_started_once_on_a_day_that_has_come()
    {
        var learner = await (await ACourse.Begin(app)).Enrol();
        var path = $"/v1/progress/{learner.EnrolmentId}/outcomes/ranger-fichiers/start";

        await app.As(Role.Trainer).Do(path, new { on = SchoolDay.Of(app.Now()).AddDays(1) }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "progress.in-future");
        var started = await (await app.As(Role.Trainer).Do(path)).Json();
        await app.As(Role.Trainer).Do(path).ShouldRefuse(HttpStatusCode.Conflict, "progress.already-started");

        started["status"]!.GetValue<string>().ShouldBe("inProgress");
        started["startedOn"]!.GetValue<string>().ShouldBe($"{SchoolDay.Of(app.Now()):yyyy-MM-dd}");
    }

    [Fact]
    public async Task An_unknown_enrolment_or_outcome_is_not_found()
    {
        var learner = await (await ACourse.Begin(app)).Enrol();

        await app.As(Role.Trainer).Do($"/v1/progress/{learner.LearnerId}/outcomes/ranger-fichiers/start").ShouldRefuse(HttpStatusCode.NotFound, "progress.not-found");
        await app.As(Role.Trainer).Do($"/v1/progress/{learner.EnrolmentId}/outcomes/piloter/start").ShouldRefuse(HttpStatusCode.NotFound, "progress.outcome-not-found");
    }

    [Fact]
    public async Task Who_is_not_of_the_school_s_staff_is_refused() =>
        (await app.As(Role.Partner).Do($"/v1/progress/{Guid.Empty}/outcomes/ranger-fichiers/start")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
}
