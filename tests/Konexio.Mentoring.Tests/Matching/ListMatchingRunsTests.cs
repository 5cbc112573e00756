namespace Konexio.Mentoring.Tests.Matching;

public sealed class ListMatchingRunsTests(MentoringApp app)
{
    private readonly MatchingCalls _cohort = new(app);

    [Fact]
    public async Task Runs_of_a_cohort_come_newest_first_and_by_state()
    {
        await _cohort.Mentor();
        var (_, _) = (await _cohort.Mentee(), await _cohort.Mentee());
        var runs = new[] { await _cohort.Start(), await _cohort.Start(), await _cohort.Start() };

        var all = await app.Staff().All($"/v1/matching-runs?cohortId={_cohort.Cohort}&limit=2");
        var open = await app.Staff().All($"/v1/matching-runs?cohortId={_cohort.Cohort}&status=proposed");

        all.Select(run => run.Id()).ShouldBe(runs, ignoreOrder: true);
        all.Select(run => run.Id()).ShouldBe(all.Select(run => run.Id()).OrderDescending());
        all.Count(run => run.Text("status") == "superseded").ShouldBe(2);
        var one = open.ShouldHaveSingleItem();
        (one.Id(), one["pairs"]!.GetValue<int>(), one["unmatched"]!.GetValue<int>()).ShouldBe((runs[2], 1, 1));
    }
}
