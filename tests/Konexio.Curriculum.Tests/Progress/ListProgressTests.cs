using Konexio.BuildingBlocks.Application;

namespace Konexio.Curriculum.Tests.Progress;

public sealed class ListProgressTests(CurriculumApp app)
{
    [Fact]
    public async Task A_cohort_s_learners_are_listed_with_their_figures_page_by_page()
    {
        var course = await ACourse.Begin(app);
        var learners = new[] { await course.Enrol(), await course.Enrol(), await course.Enrol() };
        await course.Seal(0, learners[2].LearnerId);
        var acquired = await app.As(Role.Trainer).Do(
            $"/v1/progress/{learners[0].EnrolmentId}/outcomes/ranger-fichiers/acquire", new { trainerId = course.Trainer.Value, evidence = "Vu." });
        acquired.EnsureSuccessStatusCode();

        var first = await (await app.As(Role.Trainer).See($"/v1/progress?cohortId={course.Cohort.Id}&limit=2")).Json();
        var second = await (await app.As(Role.Trainer).See($"/v1/progress?cohortId={course.Cohort.Id}&limit=2&cursor={first["nextCursor"]}")).Json();

        second["nextCursor"].ShouldBeNull();
        var all = first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(item => item!).ToList();
        all.Select(item => item["enrolmentId"]!.GetValue<Guid>()).ShouldBe(learners.Select(learner => learner.EnrolmentId).Order());
        var one = all.Single(item => item["enrolmentId"]!.GetValue<Guid>() == learners[0].EnrolmentId);
        (one["outcomesAcquired"]!.GetValue<int>(), one["outcomesInAll"]!.GetValue<int>(), one["attendance"]!["rate"]!.GetValue<decimal>()).ShouldBe((1, 8, 1m));
        var absent = all.Single(item => item["enrolmentId"]!.GetValue<Guid>() == learners[2].EnrolmentId);
        (absent["attendance"]!["present"]!.GetValue<int>(), absent["attendance"]!["absent"]!.GetValue<int>(), absent["atRisk"]!.GetValue<bool>()).ShouldBe((0, 1, false));
    }
}
