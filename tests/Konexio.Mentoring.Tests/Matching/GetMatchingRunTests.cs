using System.Net;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.People;

namespace Konexio.Mentoring.Tests.Matching;

public sealed class GetMatchingRunTests(MentoringApp app)
{
    private readonly MatchingCalls _cohort = new(app);

    [Fact]
    public async Task A_pair_says_why()
    {
        var site = new Place(new SiteId(People.New()), Point: null);
        var mentor = await _cohort.Mentor(skills: [MentoringSkill.French], place: site);
        var mentee = await _cohort.Mentee(skills: [MentoringSkill.French, MentoringSkill.Data], place: site);

        var pair = (await _cohort.See(await _cohort.Start()))["pairs"]!.AsArray().ShouldHaveSingleItem()!;

        (pair.Id("menteeId"), pair.Id("mentorId"), pair["isPinned"]!.GetValue<bool>()).ShouldBe((mentee.Id.Value, mentor.Id.Value, false));
        var score = pair["score"]!;
        (score["slots"]!.GetValue<int>(), score["skills"]!.GetValue<int>(), score["distance"]!.GetValue<int>(), score["companySpread"]!.GetValue<int>())
            .ShouldBe((333, 500, 1000, 1000));
        var common = pair["inCommon"]!;
        common["languages"]!.AsArray().Select(tag => tag!.GetValue<string>()).ShouldBe([_cohort.Tongue]);
        common["skills"]!.AsArray().Select(skill => skill!.GetValue<string>()).ShouldBe(["french"]);
        common["slots"]!.AsArray().ShouldHaveSingleItem()!.ToJsonString().ShouldBe("""{"day":"tuesday","part":"evening"}""");
        common["kilometres"]!.GetValue<decimal>().ShouldBe(0);
        (await app.Ask("select access from mentoring.audit_entries where person_id = $1 and operation = 'GetMatchingRun'", mentor.PersonId.Value)).ShouldBe(["read"]);
    }

    [Fact]
    public async Task Whoever_is_left_hears_why()
    {
        var mentor = await _cohort.Mentor();
        var (first, second, without) = (await _cohort.Mentee(), await _cohort.Mentee(), await _cohort.Mentee());
        var excluding = await _cohort.Mentee([mentor.Id]);
        await app.WithdrawsConsent(without);

        var seen = await _cohort.See(await _cohort.Start(new { pins = new[] { MatchingCalls.Pair(first, mentor) } }));

        var left = seen["unmatched"]!.AsArray().ToDictionary(one => one!.Id("menteeId"), one => one!);
        (left[second.Id.Value].Text("constraint"), left[without.Id.Value].Text("constraint"), left[excluding.Id.Value].Text("constraint"))
            .ShouldBe(("capacityTaken", "consentMissing", "excluded"));
        left[without.Id.Value]["mentors"]!.AsArray().ShouldBeEmpty();
        left[excluding.Id.Value]["mentors"]!.AsArray().ShouldContain(one => one!.Text("constraint") == "excluded" && one!["count"]!.GetValue<int>() == 1);
    }

    [Fact]
    public async Task Once_a_mentee_is_erased_their_reasons_are_gone()
    {
        await _cohort.Mentor();
        var mentee = await _cohort.Mentee();
        var run = await _cohort.Start();

        await app.Database.Query("delete from mentoring.person_keys where person_id = $1", mentee.PersonId.Value);

        var pair = (await _cohort.See(run))["pairs"]!.AsArray().ShouldHaveSingleItem()!;
        (pair["inCommon"], pair.Id("menteeId")).ShouldBe((null, mentee.Id.Value));
    }

    [Fact]
    public async Task An_unknown_run_is_not_found() =>
        await app.Staff().See($"/v1/matching-runs/{People.New()}").ShouldRefuse(HttpStatusCode.NotFound, "matching.not-found");
}
