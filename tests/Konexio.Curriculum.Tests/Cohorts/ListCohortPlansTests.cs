using System.Net;

namespace Konexio.Curriculum.Tests.Cohorts;

public sealed class ListCohortPlansTests(CurriculumApp app)
{
    [Fact]
    public async Task Each_filter_finds_what_it_asks_for()
    {
        var (plan, other) = (await app.APublishedCohort(app.Today().AddDays(40)), await app.ACohort());

        foreach (var filter in new[] { $"siteId={plan.Site}", $"trainerId={plan.Trainer}", $"siteId={plan.Site}&status=published&stageCode=autonomie&startsFrom={plan.StartsOn:yyyy-MM-dd}&startsUntil={plan.StartsOn:yyyy-MM-dd}" })
            (await app.Coordinator().All($"/v1/cohort-plans?{filter}")).Select(cohort => cohort.Id()).ShouldBe([plan.Cohort]);
        foreach (var filter in new[] { "status=draft", "stageCode=other", $"startsFrom={plan.StartsOn.AddDays(1):yyyy-MM-dd}", $"startsUntil={plan.StartsOn.AddDays(-1):yyyy-MM-dd}" })
            (await app.Coordinator().All($"/v1/cohort-plans?siteId={plan.Site}&{filter}")).ShouldBeEmpty();
        (await app.Coordinator().All("/v1/cohort-plans?status=draft")).ShouldContain(cohort => cohort.Id() == other.Cohort);
    }

    [Fact]
    public async Task A_name_is_found_by_a_part_of_it_literally()
    {
        var plan = await app.ACohort();
        var found = (await app.Coordinator().Do("/v1/cohort-plans", plan.Draft("Été 100 %_ sûr")).Gives(HttpStatusCode.Created)).Id();

        (await app.Coordinator().All($"/v1/cohort-plans?siteId={plan.Site}&name={Uri.EscapeDataString("éTÉ 100")}")).Select(cohort => cohort.Id()).ShouldBe([found]);
        (await app.Coordinator().All($"/v1/cohort-plans?siteId={plan.Site}&name={Uri.EscapeDataString("%_")}")).Select(cohort => cohort.Id()).ShouldBe([found]);
        (await app.Coordinator().All($"/v1/cohort-plans?siteId={plan.Site}&name=%25%25")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_follow_each_other_by_first_day_without_gap_or_repetition()
    {
        var plan = await app.ACohort();
        for (var day = 5; day > 0; day--) await app.ACohort(plan with { StartsOn = plan.StartsOn.AddDays(day / 2) });

        var listed = await app.Coordinator().All($"/v1/cohort-plans?siteId={plan.Site}&limit=2");

        listed.Count.ShouldBe(6);
        listed.Select(cohort => cohort.Id()).ShouldBeUnique();
        listed.Select(cohort => cohort.Text("startsOn")).ShouldBeInOrder();
    }

    [Theory]
    [InlineData("limit=0", "input.out-of-range")]
    [InlineData("cursor=AZIAAAAAcACAAAAAAAAAAQ", "input.wrong-cursor")]
    [InlineData("name=%E2%80%AE", "input.forbidden-character")]
    public async Task A_faulty_question_is_refused(string question, string code) =>
        await app.Coordinator().See($"/v1/cohort-plans?{question}").ShouldRefuse(HttpStatusCode.UnprocessableEntity, code);
}
