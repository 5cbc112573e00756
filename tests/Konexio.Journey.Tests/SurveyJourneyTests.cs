using System.Globalization;
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
        await using var app = await KonexioApp.Start(_clock, new Dictionary<string, string>
        {
            ["Impact:PublicAddress"] = "https://api.konexio.example",
            ["Impact:Smtp:Host"] = "127.0.0.1",
            ["Impact:Smtp:Port"] = mail.Port.ToString(CultureInfo.InvariantCulture),
            ["Impact:Smtp:From"] = "Konexio <surveys@konexio.example>",
            ["Impact:Smtp:UseTls"] = "false",
        });
        var enrolment = await Begin(app);

        await AnswerLetter(app, mail, 1, "entry", new Dictionary<string, string> { ["skillsUse"] = "weekly", ["situation"] = "seeking" });
        await (await Staff(app)).Do($"/v1/enrolments/{enrolment}/withdraw", new { reason = "foundEmployment" }).Gives(HttpStatusCode.OK);
        await app.Drain();
        await AnswerLetter(app, mail, 2, "exit", new Dictionary<string, string> { ["skillsUse"] = "daily", ["feelsMoreIntegrated"] = "5", ["situation"] = "employment" });

        var cohort = (await (await Staff(app)).See($"/v1/enrolments/{enrolment}").Gives(HttpStatusCode.OK)).Id("cohortId");
        var results = await (await Staff(app)).See($"/v1/surveys/impact/results?cohortId={cohort}").Gives(HttpStatusCode.OK);
        results["waves"]!.AsArray().Select(wave => (wave!.Text("wave"), wave!["answered"]!.GetValue<int>(), wave!["responseRate"]!.GetValue<decimal>()))
            .ShouldBe([("entry", 1, 1m), ("exit", 1, 1m)]);
        var change = results["pairs"]!.AsArray().Single(pair => pair!.Text("questionCode") == "skillsUse")!["changes"]!.AsArray().Single()!;
        (change.Text("before"), change.Text("after")).ShouldBe(("weekly", "daily"));
    }

    private async Task AnswerLetter(KonexioApp app, MailServer mail, int number, string wave, IReadOnlyDictionary<string, string> answers)
    {
        await Condition.Becomes(
            () =>
            {
                _clock.Advance(TimeSpan.FromSeconds(31));
                return Task.FromResult(mail.Taken.Count >= number);
            },
            TimeSpan.FromSeconds(30));

        mail.Taken.Count.ShouldBe(number);
        var letter = mail.Taken[^1];
        letter.To.Mailboxes.Single().Address.ShouldBe("zahra@exemple.org");
        letter.TextBody!.ShouldContain("سلام Zahra");
        var link = new Uri(letter.TextBody!.Split('\n').Single(line => line.StartsWith("https://", StringComparison.Ordinal)).Trim());
        await SurveyPhone.Answer(new Uri(app.Anonymous().BaseAddress!, link.AbsolutePath).ToString(), "fa-AF", wave, answers);
        var token = link.Segments[^1];
        app.Logs.Lines.ShouldNotContain(line => line.Contains(token, StringComparison.Ordinal));
    }

    // Tokens end while the clock is moved.
    private static async Task<HttpClient> Staff(KonexioApp app) => app.WithToken(await app.Token(app.Clients["coordinator"]));

    private async Task<Guid> Begin(KonexioApp app)
    {
        var staff = await app.ClientFor("coordinator");
        var first = SchoolDay.Of(_clock.GetUtcNow());
        var site = (await staff.Do("/v1/sites", new
        {
            name = "Konexio Survey",
            address = new { streetLines = new[] { "7 rue de l'Exemple" }, postcode = "75018", communeName = "Paris", communeCode = "75118" },
        }).Gives(HttpStatusCode.Created)).Id();
        var trainer = (await staff.Do("/v1/trainers", new { givenName = "Sonia", familyName = "Exemple" }).Gives(HttpStatusCode.Created)).Id();
        var cohort = (await staff.Do("/v1/cohort-plans", new
        {
            name = "Promotion des enquêtes",
            trackCode = "parcours-digital",
            stageCode = "autonomie",
            siteId = site,
            startsOn = Day(first),
            endsOn = Day(first.AddDays(30)),
            capacity = 12,
            trainerIds = new[] { trainer },
        }).Gives(HttpStatusCode.Created)).Id();
        await staff.Do($"/v1/cohort-plans/{cohort}/publish").Gives(HttpStatusCode.OK);
        await app.Drain();

        var learner = (await staff.Do("/v1/learners", new { applicant = new { givenName = "Zahra", email = "zahra@exemple.org", preferredLanguage = "fa-AF" } })
            .Gives(HttpStatusCode.Created)).Id();
        await staff.Do($"/v1/learners/{learner}/consents", new { purpose = "beSurveyed", period = "untilWithdrawn", explainedIn = "fa" }).Gives(HttpStatusCode.Created);
        await staff.Do($"/v1/learners/{learner}/positionings", new
        {
            french = "a2",
            digital = new { informationAndData = 1, communication = 1, contentCreation = 1, safety = 1, problemSolving = 1 },
            assessor = "Sonia",
        }).Gives(HttpStatusCode.Created);
        var joined = await staff.Do($"/v1/cohorts/{cohort}/waiting-list", new { learnerId = learner }).Gives(HttpStatusCode.Created);
        var enrolment = (await staff.Do($"/v1/place-offers/{joined.Id("offerId")}/accept").Gives(HttpStatusCode.OK)).Id("enrolmentId");
        await app.Drain();
        await staff.Do($"/v1/cohort-plans/{cohort}/start").Gives(HttpStatusCode.OK);
        await app.Drain();
        return enrolment;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
