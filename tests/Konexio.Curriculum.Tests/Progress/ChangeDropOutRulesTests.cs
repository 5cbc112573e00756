using System.Net;
using System.Net.Http.Json;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Curriculum.Tests.Progress;

[Collection(GetProgressTests.DropOutRules)]
public sealed class ChangeDropOutRulesTests(CurriculumApp app)
{
    [Fact]
    public async Task New_rules_are_followed_from_the_next_sealed_register_on()
    {
        var before = await (await app.As(Role.Supervisor).See("/v1/drop-out-rules")).Json();
        try
        {
            var course = await ACourse.Begin(app);
            var learner = await course.Enrol();
            (await Put(new { rules = new[] { new { code = "one-absence", consecutiveAbsences = 1 } } })).StatusCode.ShouldBe(HttpStatusCode.OK);

            await course.Seal(0, learner.LearnerId);

            var progress = await (await app.As(Role.Coordinator).See($"/v1/progress/{learner.EnrolmentId}")).Json();
            progress["dropOutRisk"]!["rules"]!.AsArray().ShouldHaveSingleItem()!["code"]!.GetValue<string>().ShouldBe("one-absence");
        }
        finally
        {
            (await Put(before)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task All_faults_of_the_rules_are_told_at_once()
    {
        var answer = await Put(new { rules = new object[] { new { code = "a", consecutiveAbsences = 1 }, new { code = "a", rateBelow = 0.5 }, new { code = "b" } } });

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Json())["errors"]!.AsArray().Select(fault => (fault!["pointer"]!.GetValue<string>(), fault["code"]!.GetValue<string>()))
            .ShouldBe([("/rules/1/code", "drop-out.code-twice"), ("/rules/2", "drop-out.asks-for-nothing")]);
    }

    [Fact]
    public async Task A_rule_s_figures_are_bounded() => await Put(new { rules = new[] { new { code = "Not Kebab", rateBelow = 70 } } })
        .ShouldRefuse(HttpStatusCode.UnprocessableEntity, "input.out-of-range");

    [Fact]
    public async Task Only_a_supervisor_decides() =>
        (await app.As(Role.Coordinator).PutAsJsonAsync("/v1/drop-out-rules", new { rules = Array.Empty<object>() }, TestContext.Current.CancellationToken))
            .StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    private Task<HttpResponseMessage> Put(object body) => app.As(Role.Supervisor).PutAsJsonAsync("/v1/drop-out-rules", body, TestContext.Current.CancellationToken);
}
