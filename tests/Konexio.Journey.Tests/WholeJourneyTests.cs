using Konexio.SharedKernel;
using Konexio.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Konexio.Journey.Tests;

/// <summary>The whole way, from what a partner sends to what anybody reads, over HTTP, mail and the phone.</summary>
public sealed class WholeJourneyTests
{
    private const int HalfDay = 210;

    private readonly FakeTimeProvider _clock = new(TimeProvider.System.GetUtcNow());

    private DateOnly Today => SchoolDay.Of(_clock.GetUtcNow());

    [Fact]
    public async Task Whom_a_partner_refers_learns_is_certified_and_mentored_and_answers_until_the_school_publishes_what_came_of_it()
    {
        await using var mail = MailServer.Start();
        await using var chromium = await Chromium.Start();
        await using var app = await KonexioApp.Start(_clock, SurveyingJourney.Settings(mail));
        var (teaching, referring, surveying) = (new TeachingJourney(app, _clock), new ReferringJourney(app), new SurveyingJourney(app, _clock, mail));
        var from = Today.AddDays(3);
        await teaching.Plan(from);
        var sessions = await teaching.Schedule(from.AddDays(1));

        var learners = await referring.GoThrough(teaching.Cohort);
        var asked = learners.Where((_, place) => ReferringJourney.IsSurveyed(place)).ToList();
        asked.Count.ShouldBe(11);

        await teaching.Teach(sessions[0], learners, chromium);
        await referring.Follow(learners, "active");
        await surveying.GoThrough("entry", asked, chromium, _ => new Dictionary<string, string> { ["skillsUse"] = "never", ["situation"] = "seeking" });
        await teaching.Teach(sessions[1], learners, chromium);
        await teaching.CompleteStages(learners);
        await app.Paper($"/v1/sessions/{sessions[0]}/register/sheet.pdf");
        await app.Paper($"/v1/progress/{learners[0].Enrolment}/certificate-of-attendance.pdf");
        await new CertifyingJourney(app, _clock).GoThrough(learners[0].Learner, teaching.Trainer);
        await new MentoringJourney(app, _clock).GoThrough(learners[0].Learner, teaching.Cohort);

        await teaching.End();
        await referring.Follow(learners, "completed");
        await surveying.GoThrough("exit", asked, chromium, AtTheEnd);
        _clock.SetUtcNow(SchoolDay.At(Today.AddMonths(6), new TimeOnly(12, 0))!.Value);
        await surveying.GoThrough("months6", asked, chromium, HalfAYearLater);
        await surveying.ShouldNeverBeAsked(learners[^1]);

        var publishing = new PublishingJourney(app, teaching.Cohort, from, Today);
        var integrated = await publishing.Compute("feelsMoreIntegrated", numerator: 6, denominator: 11);
        var daily = await publishing.Compute("skillsUsedDaily", numerator: 5, denominator: 10);
        await publishing.Publish(integrated);
        await publishing.Publish(daily);

        await ShouldBePublic(publishing, integrated, chromium, ("exit", 6, 11, 0.5455m), "54.5\u00a0%", "6 of 11 people");
        await ShouldBePublic(publishing, daily, chromium, ("months6", 5, 10, 0.5m), "50\u00a0%", "5 of 10 people");
        // One of eleven said nothing in the end: it would tell of one person.
        (await publishing.Figure(integrated))["survey"]!["asked"]!.GetValue<int>().ShouldBe(11);
        (await publishing.Figure(daily))["survey"]!["asked"].ShouldBeNull();

        await publishing.Compute("completion", learners.Count, learners.Count);
        await publishing.Compute("attendance", learners.Count * sessions.Count * HalfDay, learners.Count * sessions.Count * HalfDay);
        await publishing.ShouldTellOfTooFew(await publishing.Compute("pcieSuccessFull", 1, 1));
        await publishing.ShouldTellOfTooFew(await publishing.Compute("mentoringHours", 90, 1));
        await referring.Follow(learners, "completed");
    }

    // Six of eleven feel more integrated, of those who agreed to be surveyed.
    private static Dictionary<string, string> AtTheEnd(int place) =>
        new() { ["skillsUse"] = "weekly", ["feelsMoreIntegrated"] = place < 6 ? (place % 2 == 0 ? "5" : "4") : "2" };

    // The last but one says nothing; of the others, half use every day what they learned.
    private static Dictionary<string, string>? HalfAYearLater(int place) =>
        place == 9 ? null : new() { ["skillsUse"] = place < 5 ? "daily" : "monthly", ["situation"] = "employment" };

    private static async Task ShouldBePublic(
        PublishingJourney publishing, Guid claim, Chromium chromium, (string Wave, int Numerator, int Denominator, decimal Ratio) expected, string headline, string sentence)
    {
        var figure = await publishing.Figure(claim);
        (figure["survey"]!.Text("wave"), figure["numerator"]!.GetValue<int>(), figure["denominator"]!.GetValue<int>(), figure["ratio"]!.GetValue<decimal>()).ShouldBe(expected);
        await publishing.Read(chromium, claim, headline, sentence);
        await publishing.ShouldRecomputeEqual(claim);
    }
}
