using System.Net;
using Konexio.Curriculum.Contracts;
using Konexio.Impact.Tests.Surveys;

namespace Konexio.Impact.Tests.Publication;

public sealed class ComputeClaimTests(ImpactApp app)
{
    [Fact]
    public async Task Facts_of_the_scope_are_measured_and_frozen()
    {
        var claim = await app.AClaim("completion", await app.ACohort(completed: 9, withdrawn: 6));

        var computed = await app.Compute(claim);

        (computed.Text("status"), computed["numerator"]!.GetValue<int>(), computed["denominator"]!.GetValue<int>(), computed["ratio"]!.GetValue<decimal>())
            .ShouldBe(("computed", 9, 15, 0.6m));
        computed.Text("inputsHash").Length.ShouldBe(64);
        var measured = (await app.Claim(claim))["measured"]!;
        (measured["people"]!.GetValue<int>(), measured["indicatorVersion"]!.GetValue<int>(), measured["intervalLower"]).ShouldBe((15, 1, null));
    }

    [Fact]
    public async Task Answers_are_measured_with_question_response_rate_and_interval()
    {
        var claim = await app.AClaim("feelsMoreIntegrated", await app.ASurveyedCohort(yes: 6, no: 0, silent: 2));

        await app.Compute(claim);

        var measured = (await app.Claim(claim))["measured"]!;
        (measured["numerator"]!.GetValue<int>(), measured["denominator"]!.GetValue<int>(), measured["asked"]!.GetValue<int>()).ShouldBe((6, 6, 8));
        (measured["responseRate"]!.GetValue<decimal>(), measured["intervalLower"]!.GetValue<decimal>(), measured["intervalUpper"]!.GetValue<decimal>()).ShouldBe((0.75m, 0.6097m, 1m));
        (measured.Text("surveyCode"), measured["surveyVersion"]!.GetValue<int>(), measured.Text("questionCode")).ShouldBe(("impact", 1, "feelsMoreIntegrated"));
    }

    [Fact]
    public async Task Who_answered_under_two_records_that_were_merged_is_measured_once()
    {
        var cohort = Publishing.NewId();
        var (first, second) = (await app.Learner(Surveying.Today.AddDays(-90), Surveying.Today, cohort: cohort), await app.Learner(Surveying.Today.AddDays(-90), Surveying.Today, cohort: cohort));
        await app.Hear(new CohortPublished(cohort, "Printemps", "parcours-digital", "autonomie", "1", cohort, "Paris", null, null, Publishing.Begun, Publishing.Begun, 15));
        foreach (var one in new[] { first, second })
            await app.Anonymous().Do(Surveying.Path(await app.OnlyLink(one)), new { answers = new { feelsMoreIntegrated = "5" } }).Gives(HttpStatusCode.OK);
        await app.Merge(first, second);
        var claim = await app.AComputedClaim("feelsMoreIntegrated", cohort);

        var measured = (await app.Claim(claim))["measured"]!;
        (measured["numerator"]!.GetValue<int>(), measured["denominator"]!.GetValue<int>(), measured["asked"]!.GetValue<int>()).ShouldBe((1, 1, 1));
    }

    [Fact]
    public async Task Until_it_is_public_it_may_be_measured_again_and_then_no_more()
    {
        var cohort = await app.ACohort(completed: 6, withdrawn: 6);
        var claim = await app.AComputedClaim("completion", cohort);
        await app.Join(cohort, Publishing.NewId(), completed: 6, withdrawn: 0);

        (await app.Compute(claim))["denominator"]!.GetValue<int>().ShouldBe(18);
        await app.Publish(claim).Gives(HttpStatusCode.OK);

        await app.Staff().Do($"/v1/claims/{claim}/compute").ShouldRefuse(HttpStatusCode.Conflict, "claim.wrong-state");
        await app.Staff().Do($"/v1/claims/{Publishing.NewId()}/compute").ShouldRefuse(HttpStatusCode.NotFound, "claim.not-found");
    }
}
