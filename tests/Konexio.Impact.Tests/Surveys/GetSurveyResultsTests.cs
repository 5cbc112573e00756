using System.Net;
using System.Text.Json.Nodes;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Impact.Tests.Surveys;

public sealed class GetSurveyResultsTests(ImpactApp app)
{
    [Fact]
    public async Task Counts_shares_intervals_and_the_response_rate_are_told_for_each_wave()
    {
        var cohort = Surveying.NewId();
        for (var i = 0; i < 5; i++)
        {
            var link = await app.OnlyLink(await app.Learner(Surveying.Today.AddYears(-1), Surveying.Today, cohort: cohort));
            if (i < 4) await app.Anonymous().Do(Surveying.Path(link), new { answers = new { skillsUse = i < 3 ? "daily" : "never" } }).Gives(HttpStatusCode.OK);
        }

        await app.Learner(Surveying.Today.AddYears(-1), Surveying.Today, cohort: cohort);
        await app.Tick();

        var wave = (await Results($"cohortId={cohort}"))["waves"]!.AsArray().ShouldHaveSingleItem()!;

        (wave.Text("wave"), Int(wave, "invited"), Int(wave, "sent"), Int(wave, "answered"), Rate(wave, "responseRate")).ShouldBe(("exit", 6, 5, 4, 0.8m));
        var skills = wave["questions"]![0]!;
        var daily = skills["choices"]![0]!;
        (skills.Text("code"), Int(skills, "answered")).ShouldBe(("skillsUse", 4));
        (daily.Text("choice"), Int(daily, "count"), Rate(daily, "share"), Rate(daily, "lower"), Rate(daily, "upper")).ShouldBe(("daily", 3, 0.75m, 0.3006m, 0.9544m));
        var untouched = wave["questions"]![2]!["choices"]![0]!;
        (Int(untouched, "count"), untouched["share"], untouched["lower"]).ShouldBe((0, null, null));
    }

    [Fact]
    public async Task The_same_learners_are_compared_before_and_after_and_who_was_lost_is_counted()
    {
        await using var later = await ImpactApp.Fresh();
        var cohort = Surveying.NewId();
        List<Asked> learners = [];
        for (var i = 0; i < 4; i++)
        {
            var asked = await later.Learner(Surveying.Today, cohort: cohort);
            learners.Add(asked);
            await later.Anonymous().Do(Surveying.Path(await later.OnlyLink(asked)), new { answers = new { skillsUse = "never" } }).Gives(HttpStatusCode.OK);
        }

        foreach (var asked in learners) await later.Hear(new Enrolment.Contracts.EnrolmentCompleted(asked.Enrolment, asked.Learner, asked.Cohort, Surveying.Today.AddDays(90)));
        later.Clock.Advance(TimeSpan.FromDays(90));
        await later.Tick();
        foreach (var (asked, choice) in learners.Zip(["daily", "daily", "never"]))
        {
            var exit = (await later.Invitations(asked)).Single(invitation => invitation.Text("wave") == "exit");
            await later.Anonymous().Do(Surveying.Path(await later.Link(exit.Id())), new { answers = new { skillsUse = choice } }).Gives(HttpStatusCode.OK);
        }

        Int((await Results(later, $"cohortId={cohort}"))["pairs"]![0]!, "lostToFollowUp").ShouldBe(0, "who may still answer is not lost");
        later.Clock.Advance(TimeSpan.FromDays(31));
        await later.Tick();
        var pair = (await Results(later, $"cohortId={cohort}"))["pairs"]!.AsArray().ShouldHaveSingleItem()!;

        (pair.Text("questionCode"), pair.Text("from"), pair.Text("to")).ShouldBe(("skillsUse", "entry", "exit"));
        (Int(pair, "answeredBefore"), Int(pair, "answeredBoth"), Int(pair, "lostToFollowUp"), Rate(pair, "lostShare")).ShouldBe((4, 3, 1, 0.25m));
        pair["changes"]!.AsArray().Select(change => (change!.Text("before"), change!.Text("after"), Int(change!, "count"))).ShouldBe([("never", "daily", 2), ("never", "never", 1)]);
    }

    [Fact]
    public async Task Who_was_asked_under_two_records_that_were_merged_counts_once_by_what_they_answered()
    {
        var cohort = Surveying.NewId();
        var (silent, heard) = (await app.Learner(Surveying.Today.AddYears(-1), Surveying.Today, cohort: cohort), await app.Learner(Surveying.Today.AddYears(-1), Surveying.Today, cohort: cohort));
        await app.OnlyLink(silent);
        await app.Anonymous().Do(Surveying.Path(await app.OnlyLink(heard)), new { answers = new { skillsUse = "daily" } }).Gives(HttpStatusCode.OK);
        await app.Merge(silent, heard);

        var wave = (await Results($"cohortId={cohort}"))["waves"]!.AsArray().ShouldHaveSingleItem()!;

        (Int(wave, "invited"), Int(wave, "sent"), Int(wave, "answered"), Int(wave["questions"]![0]!, "answered")).ShouldBe((1, 1, 1, 1));
    }

    [Fact]
    public async Task They_are_for_staff_alone_and_of_surveys_that_there_are()
    {
        (await app.Funder(Surveying.NewId()).See("/v1/surveys/impact/results")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await app.As(Role.Trainer).See("/v1/surveys/impact/results")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await app.Staff().See("/v1/surveys/unknown/results").ShouldRefuse(HttpStatusCode.NotFound, "survey.not-found");
        await app.Staff().See("/v1/surveys/impact/results?versionNumber=9").ShouldRefuse(HttpStatusCode.NotFound, "survey.version-not-found");
        (await Results($"versionNumber=1&cohortId={Surveying.NewId()}"))["waves"]!.AsArray().ShouldBeEmpty();
    }

    private Task<JsonNode> Results(string query) => Results(app, query);

    private static Task<JsonNode> Results(ImpactApp app, string query) => app.Staff().See($"/v1/surveys/impact/results?{query}").Gives(HttpStatusCode.OK);

    private static int Int(JsonNode node, string member) => node[member]!.GetValue<int>();

    private static decimal Rate(JsonNode node, string member) => node[member]!.GetValue<decimal>();
}
