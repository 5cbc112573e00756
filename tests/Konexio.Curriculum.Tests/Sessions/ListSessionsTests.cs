using System.Net;

namespace Konexio.Curriculum.Tests.Sessions;

public sealed class ListSessionsTests(CurriculumApp app)
{
    private static readonly DateOnly Monday = new(2034, 1, 2);

    [Fact]
    public async Task Sessions_come_in_the_order_in_which_they_begin_page_by_page()
    {
        var plan = await app.ACohort(startsOn: Monday);
        foreach (var day in new[] { 9, 2, 7, 0, 4 }) await app.ASession(plan, Monday.AddDays(day));

        var listed = await app.Coordinator().All($"/v1/sessions?cohortId={plan.Cohort}&limit=2");

        listed.Select(session => session.Text("date")).ShouldBe(["2034-01-02", "2034-01-04", "2034-01-06", "2034-01-09", "2034-01-11"]);
    }

    [Fact]
    public async Task Each_filter_finds_what_it_asks_for()
    {
        var plan = await app.ACohort(startsOn: Monday);
        var (first, second) = (await app.ASession(plan, Monday), await app.ASession(plan, Monday.AddDays(1)));
        await app.Coordinator().Do($"/v1/sessions/{second}/cancel", new { reason = "other" }).Gives(HttpStatusCode.OK);

        foreach (var filter in new[] { $"siteId={plan.Site}", $"roomId={plan.Room}", $"trainerId={plan.Trainer}", $"cohortId={plan.Cohort}" })
        {
            (await Found(filter)).ShouldBe([first, second]);
            (await Found($"{filter}&from=2034-01-03")).ShouldBe([second]);
            (await Found($"{filter}&until=2034-01-02")).ShouldBe([first]);
            (await Found($"{filter}&status=planned")).ShouldBe([first]);
            (await Found($"{filter}&status=cancelled")).ShouldBe([second]);
        }
    }

    [Theory]
    [InlineData("limit=201", HttpStatusCode.UnprocessableEntity, "input.out-of-range")]
    [InlineData("cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", HttpStatusCode.UnprocessableEntity, "input.wrong-cursor")]
    [InlineData("cursor=__________________________________________", HttpStatusCode.UnprocessableEntity, "input.wrong-cursor")]
    public async Task A_faulty_question_is_refused(string question, HttpStatusCode status, string code) =>
        await app.Coordinator().See($"/v1/sessions?{question}").ShouldRefuse(status, code);

    private async Task<IEnumerable<Guid>> Found(string filter) => (await app.Coordinator().All($"/v1/sessions?{filter}")).Select(session => session.Id());
}
