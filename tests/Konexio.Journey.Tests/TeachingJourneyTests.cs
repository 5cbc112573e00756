using System.Globalization;
using System.Net;
using Konexio.SharedKernel;
using Konexio.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Konexio.Journey.Tests;

/// <summary>From a published cohort, through Enrolment's places, to sealed registers, a completed stage, its papers, a certificate, and a mentorship.</summary>
public sealed class TeachingJourneyTests
{
    private const string Drawing = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static readonly string[] Outcomes = ["utiliser-ordinateur", "rechercher-information", "echanger-courriels", "faire-demarches", "proteger-comptes"];

    private readonly FakeTimeProvider _clock = new(TimeProvider.System.GetUtcNow());

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_published_cohort_comes_to_sealed_registers_a_completed_stage_its_papers_a_certificate_and_a_mentorship()
    {
        await using var app = await KonexioApp.Start(_clock);
        var staff = await As(app, "coordinator");
        var (cohort, trainer, sessions) = await Plan(staff);
        await app.Drain();

        var (learner, enrolment) = await Enrol(app, staff, cohort);
        await app.Drain();

        foreach (var session in sessions) await Teach(app, session, trainer);
        await app.Drain();

        staff = await As(app, "coordinator");
        (await staff.See($"/v1/cohort-plans/{cohort}/seals/verification").Gives(HttpStatusCode.OK))["intact"]!.GetValue<bool>().ShouldBeTrue();
        await CompleteStage(app, enrolment, trainer);
        await app.Drain();

        var told = await app.Database.Query("select distinct event_name from curriculum.outbox_messages order by 1");
        told.Select(row => (string)row[0]!).ShouldBe(
            ["curriculum.cohort-published.v1", "curriculum.cohort-started.v1", "curriculum.register-sealed.v1", "curriculum.stage-completed.v1", "curriculum.trainer-registered.v1"],
            ignoreOrder: true);
        await Paper(app, $"/v1/sessions/{sessions[0]}/register/sheet.pdf");
        await Paper(app, $"/v1/progress/{enrolment}/certificate-of-attendance.pdf");

        await new CertifyingJourney(app, _clock).GoThrough(learner, trainer);
        await new MentoringJourney(app, _clock).GoThrough(learner, cohort);
    }

    private async Task<(Guid Cohort, Guid Trainer, IReadOnlyList<Guid> Sessions)> Plan(HttpClient staff)
    {
        var first = SchoolDay.Of(_clock.GetUtcNow()).AddDays(3);
        var site = (await staff.Do("/v1/sites", new
        {
            name = "Konexio Journey",
            address = new { streetLines = new[] { "7 rue de l'Exemple" }, postcode = "75018", communeName = "Paris", communeCode = "75118" },
        }).Gives(HttpStatusCode.Created)).Id();
        var room = (await staff.Do($"/v1/sites/{site}/rooms", new { name = "Salle 1", seats = 16, computers = 16, stepFreeAccess = true }).Gives(HttpStatusCode.Created)).Id();
        var trainer = (await staff.Do("/v1/trainers", new { givenName = "Sonia", familyName = "Exemple" }).Gives(HttpStatusCode.Created)).Id();
        var cohort = (await staff.Do("/v1/cohort-plans", new
        {
            name = "Promotion du voyage",
            trackCode = "parcours-digital",
            stageCode = "autonomie",
            siteId = site,
            startsOn = Day(first),
            endsOn = Day(first.AddDays(30)),
            capacity = 12,
            trainerIds = new[] { trainer },
        }).Gives(HttpStatusCode.Created)).Id();
        await staff.Do($"/v1/cohort-plans/{cohort}/publish").Gives(HttpStatusCode.OK);
        var timetable = await staff.Do($"/v1/cohort-plans/{cohort}/timetable", new
        {
            unitCode = "debutant",
            recurrence = "FREQ=DAILY;COUNT=2",
            firstDate = Day(first.AddDays(1)),
            lastDate = Day(first.AddDays(20)),
            halfDays = new[] { new { start = "09:00", end = "12:30" } },
            roomId = room,
            trainerId = trainer,
        }).Gives(HttpStatusCode.Created);
        return (cohort, trainer, [.. timetable["sessions"]!.AsArray().Select(session => session!.Id())]);
    }

    private static async Task<(Guid Learner, Guid Enrolment)> Enrol(KonexioApp app, HttpClient staff, Guid cohort)
    {
        var learner = (await staff.Do("/v1/learners", new { applicant = new { givenName = "Zahra" }, accommodationNeeds = new { extraTime = true } })
            .Gives(HttpStatusCode.Created)).Id();
        await app.Drain();
        await staff.Do($"/v1/learners/{learner}/positionings", new
        {
            french = "a2",
            digital = new { informationAndData = 1, communication = 1, contentCreation = 1, safety = 1, problemSolving = 1 },
            assessor = "Sonia",
        }).Gives(HttpStatusCode.Created);
        var joined = await staff.Do($"/v1/cohorts/{cohort}/waiting-list", new { learnerId = learner }).Gives(HttpStatusCode.Created);
        return (learner, (await staff.Do($"/v1/place-offers/{joined.Id("offerId")}/accept").Gives(HttpStatusCode.OK)).Id("enrolmentId"));
    }

    private async Task Teach(KonexioApp app, Guid session, Guid trainer)
    {
        var staff = await As(app, "coordinator");
        var planned = await staff.See($"/v1/sessions/{session}").Gives(HttpStatusCode.OK);
        MoveTo(planned.Text("startsAt"));

        var keeper = await As(app, "trainer");
        var cohort = planned.Id("cohortId");
        if ((await keeper.See($"/v1/cohort-plans/{cohort}").Gives(HttpStatusCode.OK)).Text("status") == "published")
            await (await As(app, "coordinator")).Do($"/v1/cohort-plans/{cohort}/start").Gives(HttpStatusCode.OK);
        await keeper.Do($"/v1/sessions/{session}/register/open").Gives(HttpStatusCode.OK);
        var codes = await keeper.See($"/v1/sessions/{session}/register/codes").Gives(HttpStatusCode.OK);
        await SigningPhone.Sign(codes.Text("link"), "Zahra");
        (await keeper.See($"/v1/sessions/{session}/register").Gives(HttpStatusCode.OK))["lines"]!.AsArray().Single()!.Text("method").ShouldBe("qrCode");

        MoveTo(planned.Text("endsAt"));
        keeper = await As(app, "trainer");
        await keeper.Do($"/v1/sessions/{session}/register/sign-as-trainer", new { trainerId = trainer, drawing = Drawing }).Gives(HttpStatusCode.OK);
        await keeper.Do($"/v1/sessions/{session}/register/seal").Gives(HttpStatusCode.OK);
    }

    private static async Task CompleteStage(KonexioApp app, Guid enrolment, Guid trainer)
    {
        var keeper = await As(app, "trainer");
        (await keeper.Do($"/v1/progress/{enrolment}/complete-stage").Gives(HttpStatusCode.Conflict)).Text("code").ShouldBe("progress.gate-not-met");
        foreach (var outcome in Outcomes)
            await keeper.Do($"/v1/progress/{enrolment}/outcomes/{outcome}/acquire", new { trainerId = trainer, evidence = "Observée en séance" }).Gives(HttpStatusCode.OK);
        (await keeper.Do($"/v1/progress/{enrolment}/complete-stage").Gives(HttpStatusCode.OK)).Text("stageCode").ShouldBe("autonomie");
    }

    internal static async Task Paper(KonexioApp app, string path)
    {
        using var answer = await (await As(app, "coordinator")).See(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Stop);
        bytes.Take(5).ShouldBe("%PDF-"u8.ToArray());
    }

    // The clock runs ahead of a token's ten minutes.
    internal static async Task<HttpClient> As(KonexioApp app, string client) => app.WithToken(await app.Token(app.Clients[client]));

    private void MoveTo(string instant) => _clock.SetUtcNow(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
