using System.Net;
using Konexio.SharedKernel;
using Konexio.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Konexio.Journey.Tests;

/// <summary>From a learner's consent, through the letter that a mail server takes, to an answer on their phone that staff sees as a figure.</summary>
public sealed class SurveyJourneyTests
{
    private readonly FakeTimeProvider _clock = new(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task Who_consents_is_written_to_in_their_language_and_answers_on_their_phone()
    {
        await using var mail = MailServer.Start();
        await using var chromium = await Chromium.Start();
        await using var app = await KonexioApp.Start(_clock, SurveyingJourney.Settings(mail));
        var (teaching, surveying) = (new TeachingJourney(app, _clock), new SurveyingJourney(app, _clock, mail));
        await teaching.Plan(SchoolDay.Of(_clock.GetUtcNow()));
        var enrolment = await Enrol(app, teaching.Cohort);
        await teaching.Start();

        await AnswerLetter(app, surveying, chromium, "entry", new Dictionary<string, string> { ["skillsUse"] = "weekly", ["situation"] = "seeking" });
        await (await app.As("coordinator")).Do($"/v1/enrolments/{enrolment}/withdraw", new { reason = "foundEmployment" }).Gives(HttpStatusCode.OK);
        await app.Drain();
        await AnswerLetter(app, surveying, chromium, "exit", new Dictionary<string, string> { ["skillsUse"] = "daily", ["feelsMoreIntegrated"] = "5", ["situation"] = "employment" });

        var results = await (await app.As("coordinator")).See($"/v1/surveys/impact/results?cohortId={teaching.Cohort}").Gives(HttpStatusCode.OK);
        results["waves"]!.AsArray().Select(wave => (wave!.Text("wave"), wave!["answered"]!.GetValue<int>(), wave!["responseRate"]!.GetValue<decimal>()))
            .ShouldBe([("entry", 1, 1m), ("exit", 1, 1m)]);
        var change = results["pairs"]!.AsArray().Single(pair => pair!.Text("questionCode") == "skillsUse")!["changes"]!.AsArray().Single()!;
        (change.Text("before"), change.Text("after")).ShouldBe(("weekly", "daily"));
    }

    private static async Task AnswerLetter(KonexioApp app, SurveyingJourney surveying, Chromium chromium, string wave, IReadOnlyDictionary<string, string> answers)
    {
        var letter = (await surveying.Letters(1))["zahra@exemple.org"];
        letter.TextBody!.ShouldContain("سلام Zahra");
        var path = SurveyingJourney.LinkIn(letter);
        var link = new Uri(app.Anonymous().BaseAddress!, path).ToString();
        await chromium.ExamineSurvey(link, wave);
        await chromium.Answer(link, "fa-AF", wave, answers);
        var token = path["/s/".Length..];
        app.Logs.Lines.ShouldNotContain(line => line.Contains(token, StringComparison.Ordinal));
    }

    private static async Task<Guid> Enrol(KonexioApp app, Guid cohort)
    {
        var staff = await app.ClientFor("coordinator");
        var learner = (await staff.Do("/v1/learners", new { applicant = new { givenName = "Zahra", email = "zahra@exemple.org", preferredLanguage = "fa-AF" } })
            .Gives(HttpStatusCode.Created)).Id();
        await staff.Consent(learner, "beSurveyed", explainedIn: "fa");
        await staff.Position(learner);
        var enrolment = await staff.TakePlace(cohort, learner);
        await app.Drain();
        return enrolment;
    }
}
