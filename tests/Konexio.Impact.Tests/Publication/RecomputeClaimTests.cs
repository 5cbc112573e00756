using System.Net;

namespace Konexio.Impact.Tests.Publication;

public sealed class RecomputeClaimTests(ImpactApp app)
{
    [Fact]
    public async Task The_same_inputs_give_the_same_figures()
    {
        foreach (var claim in new[]
        {
            await app.APublishedClaim("completion", await app.ACohort(completed: 7, withdrawn: 5)),
            await app.APublishedClaim("feelsMoreIntegrated", await app.ASurveyedCohort(yes: 5, no: 0)),
        })
        {
            var again = await app.Staff().Do($"/v1/claims/{claim}/recompute").Gives(HttpStatusCode.OK);

            (again["areInputsEqual"]!.GetValue<bool>(), again["areFiguresEqual"]!.GetValue<bool>()).ShouldBe((true, true));
            again.Text("inputsHash").ShouldBe((await app.Claim(claim))["measured"]!.Text("inputsHash"));
        }
    }

    [Fact]
    public async Task Other_inputs_are_told_and_the_claim_stays_as_it_was()
    {
        var cohort = await app.ACohort(completed: 7, withdrawn: 5);
        var claim = await app.APublishedClaim("completion", cohort);
        await app.Join(cohort, Publishing.NewId(), completed: 2, withdrawn: 0);

        var again = await app.Staff().Do($"/v1/claims/{claim}/recompute").Gives(HttpStatusCode.OK);

        (again["areInputsEqual"]!.GetValue<bool>(), again["areFiguresEqual"]!.GetValue<bool>(), again["denominator"]!.GetValue<int>()).ShouldBe((false, false, 14));
        (await app.Claim(claim))["measured"]!["denominator"]!.GetValue<int>().ShouldBe(12);
    }

    [Fact]
    public async Task What_was_never_measured_cannot_be_compared() =>
        await app.Staff().Do($"/v1/claims/{await app.AClaim("completion", Publishing.NewId())}/recompute").ShouldRefuse(HttpStatusCode.Conflict, "claim.wrong-state");
}
