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
        await Begin(app);

        await Condition.Becomes(
            () =>
            {
                _clock.Advance(TimeSpan.FromSeconds(31));
                return Task.FromResult(mail.Taken.Count > 0);
            },
            TimeSpan.FromSeconds(30));

        var letter = mail.Taken.ShouldHaveSingleItem();
        letter.To.Mailboxes.Single().Address.ShouldBe("zahra@exemple.org");
        letter.TextBody!.ShouldContain("سلام Zahra");
        var link = new Uri(letter.TextBody!.Split('\n').Single(line => line.StartsWith("https://", StringComparison.Ordinal)).Trim());
        await SurveyPhone.Answer(new Uri(app.Anonymous().BaseAddress!, link.AbsolutePath).ToString(), "fa-AF", new Dictionary<string, string> { ["skillsUse"] = "daily", ["situation"] = "training" });

        var wave = (await app.WithToken(await app.Token(app.Clients["coordinator"])).See("/v1/surveys/impact/results").Gives(HttpStatusCode.OK))["waves"]!.AsArray().Single()!;
        (wave.Text("wave"), wave["answered"]!.GetValue<int>(), wave["responseRate"]!.GetValue<decimal>()).ShouldBe(("entry", 1, 1m));
        var token = link.Segments[^1];
        app.Logs.Lines.ShouldNotContain(line => line.Contains(token, StringComparison.Ordinal));
    }

    private async Task Begin(KonexioApp app)
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
        await staff.Do($"/v1/place-offers/{joined.Id("offerId")}/accept").Gives(HttpStatusCode.OK);
        await app.Drain();
        await staff.Do($"/v1/cohort-plans/{cohort}/start").Gives(HttpStatusCode.OK);
        await app.Drain();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
