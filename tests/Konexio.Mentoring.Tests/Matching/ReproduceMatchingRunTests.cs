using System.Net;

namespace Konexio.Mentoring.Tests.Matching;

public sealed class ReproduceMatchingRunTests(MentoringApp app)
{
    private readonly MatchingCalls _cohort = new(app);

    [Fact]
    public async Task A_run_computed_again_is_the_same_whatever_happened_since()
    {
        var mentors = new[] { await _cohort.Mentor(capacity: 2), await _cohort.Mentor() };
        var mentees = new[] { await _cohort.Mentee(), await _cohort.Mentee([mentors[0].Id]), await _cohort.Mentee(), await _cohort.Mentee() };
        var run = await _cohort.Start(new { pins = new[] { MatchingCalls.Pair(mentees[0], mentors[0]) } });
        await app.WithdrawsConsent(mentees[1]);
        await _cohort.Mentor();

        var again = await app.Staff().See($"/v1/matching-runs/{run}/reproduction").Gives(HttpStatusCode.OK);

        var seen = await _cohort.See(run);
        (again.Text("outcome"), again["pairs"]!.GetValue<int>(), again["meanScore"]!.GetValue<int>(), again["rulesVersion"]!.GetValue<int>())
            .ShouldBe(("equal", 3, seen["meanScore"]!.GetValue<int>(), seen["rulesVersion"]!.GetValue<int>()));
    }

    [Fact]
    public async Task A_result_that_was_tampered_with_is_not_the_same()
    {
        await _cohort.Mentor();
        await _cohort.Mentee();
        var run = await _cohort.Start();

        await app.Database.Query("update mentoring.matching_runs set result = jsonb_set(result, '{pairs,0,score,total}', '1000') where id = $1", run);

        (await app.Staff().See($"/v1/matching-runs/{run}/reproduction").Gives(HttpStatusCode.OK)).Text("outcome").ShouldBe("different");
    }

    [Fact]
    public async Task Without_the_data_of_an_erased_person_it_cannot_be_computed()
    {
        await _cohort.Mentor();
        var (mentee, _) = (await _cohort.Mentee(), await _cohort.Mentee());
        var run = await _cohort.Start();

        await app.Database.Query("delete from mentoring.person_keys where person_id = $1", mentee.PersonId.Value);

        (await app.Staff().See($"/v1/matching-runs/{run}/reproduction").Gives(HttpStatusCode.OK)).ToJsonString().ShouldContain("\"inputsErased\"");
        // A run that starts after that knows no more of them, and can be computed again.
        var later = await _cohort.Start();
        (await app.Staff().See($"/v1/matching-runs/{later}/reproduction").Gives(HttpStatusCode.OK)).Text("outcome").ShouldBe("equal");
    }

    [Fact]
    public async Task An_unknown_run_is_not_found() =>
        await app.Staff().See($"/v1/matching-runs/{People.New()}/reproduction").ShouldRefuse(HttpStatusCode.NotFound, "matching.not-found");
}
