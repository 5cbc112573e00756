using System.Globalization;
using System.Net;
using Konexio.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Konexio.Journey.Tests;

/// <summary>From a planned cohort to its sealed registers, completed stages and papers, and to its end.</summary>
internal sealed class TeachingJourney(KonexioApp app, FakeTimeProvider clock)
{
    private const string Drawing = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static readonly string[] Outcomes = ["utiliser-ordinateur", "rechercher-information", "echanger-courriels", "faire-demarches", "proteger-comptes"];

    private Guid _site;

    public Guid Cohort { get; private set; }

    public Guid Trainer { get; private set; }

    public async Task Plan(DateOnly startsOn)
    {
        var staff = await app.As("coordinator");
        _site = (await staff.Do("/v1/sites", new
        {
            name = "Konexio Journey",
            address = new { streetLines = new[] { "7 rue de l'Exemple" }, postcode = "75018", communeName = "Paris", communeCode = "75118" },
        }).Gives(HttpStatusCode.Created)).Id();
        Trainer = (await staff.Do("/v1/trainers", new { givenName = "Sonia", familyName = "Exemple" }).Gives(HttpStatusCode.Created)).Id();
        Cohort = (await staff.Do("/v1/cohort-plans", new
        {
            name = "Promotion du voyage",
            trackCode = "parcours-digital",
            stageCode = "autonomie",
            siteId = _site,
            startsOn = startsOn.Iso(),
            endsOn = startsOn.AddDays(30).Iso(),
            capacity = 12,
            trainerIds = new[] { Trainer },
        }).Gives(HttpStatusCode.Created)).Id();
        await staff.Do($"/v1/cohort-plans/{Cohort}/publish").Gives(HttpStatusCode.OK);
        await app.Drain();
    }

    /// <summary>Two half-days, as soon after this day as no holiday is in their way.</summary>
    public async Task<IReadOnlyList<Guid>> Schedule(DateOnly first)
    {
        var staff = await app.As("coordinator");
        var room = (await staff.Do($"/v1/sites/{_site}/rooms", new { name = "Salle 1", seats = 16, computers = 16, stepFreeAccess = true }).Gives(HttpStatusCode.Created)).Id();
        var timetable = await staff.Do($"/v1/cohort-plans/{Cohort}/timetable", new
        {
            unitCode = "debutant",
            recurrence = "FREQ=DAILY;COUNT=2",
            firstDate = first.Iso(),
            lastDate = first.AddDays(19).Iso(),
            halfDays = new[] { new { start = "09:00", end = "12:30" } },
            roomId = room,
            trainerId = Trainer,
        }).Gives(HttpStatusCode.Created);
        return [.. timetable["sessions"]!.AsArray().Select(session => session!.Id())];
    }

    /// <summary>Begins the cohort where it has not begun, and teaches a half-day: the first learner signs on their phone, the others on the trainer's tablet.</summary>
    public async Task Teach(Guid session, IReadOnlyList<ReferredLearner> learners, Chromium chromium)
    {
        var planned = await (await app.As("coordinator")).See($"/v1/sessions/{session}").Gives(HttpStatusCode.OK);
        MoveTo(planned.Text("startsAt"));
        var keeper = await app.As("trainer");
        var isFirst = (await keeper.See($"/v1/cohort-plans/{Cohort}").Gives(HttpStatusCode.OK)).Text("status") == "published";
        if (isFirst) await Start();

        await keeper.Do($"/v1/sessions/{session}/register/open").Gives(HttpStatusCode.OK);
        var codes = await keeper.See($"/v1/sessions/{session}/register/codes").Gives(HttpStatusCode.OK);
        if (isFirst) await chromium.ExamineSigning(codes.Text("link"));
        await chromium.Sign(codes.Text("link"), learners[0].GivenName);
        foreach (var learner in learners.Skip(1))
            await keeper.Do($"/v1/sessions/{session}/register/sign-on-tablet", new { learnerId = learner.Learner, drawing = Drawing }).Gives(HttpStatusCode.OK);
        (await keeper.See($"/v1/sessions/{session}/register").Gives(HttpStatusCode.OK))["lines"]!.AsArray().Select(line => (line!.Id("learnerId"), line!.Text("method")))
            .ShouldBe(learners.Select((learner, place) => (learner.Learner, place == 0 ? "qrCode" : "tablet")), ignoreOrder: true);

        MoveTo(planned.Text("endsAt"));
        keeper = await app.As("trainer");
        await keeper.Do($"/v1/sessions/{session}/register/sign-as-trainer", new { trainerId = Trainer, drawing = Drawing }).Gives(HttpStatusCode.OK);
        await keeper.Do($"/v1/sessions/{session}/register/seal").Gives(HttpStatusCode.OK);
        await app.Drain();
    }

    public async Task Start()
    {
        await (await app.As("coordinator")).Do($"/v1/cohort-plans/{Cohort}/start").Gives(HttpStatusCode.OK);
        await app.Drain();
    }

    public async Task CompleteStages(IReadOnlyList<ReferredLearner> learners)
    {
        (await (await app.As("coordinator")).See($"/v1/cohort-plans/{Cohort}/seals/verification").Gives(HttpStatusCode.OK))["intact"]!.GetValue<bool>().ShouldBeTrue();
        var keeper = await app.As("trainer");
        foreach (var enrolment in learners.Select(learner => learner.Enrolment))
        {
            (await keeper.Do($"/v1/progress/{enrolment}/complete-stage").Gives(HttpStatusCode.Conflict)).Text("code").ShouldBe("progress.gate-not-met");
            foreach (var outcome in Outcomes)
                await keeper.Do($"/v1/progress/{enrolment}/outcomes/{outcome}/acquire", new { trainerId = Trainer, evidence = "Observée en séance" }).Gives(HttpStatusCode.OK);
            (await keeper.Do($"/v1/progress/{enrolment}/complete-stage").Gives(HttpStatusCode.OK)).Text("stageCode").ShouldBe("autonomie");
        }

        await app.Drain();
    }

    /// <summary>Completes the cohort, and with it the enrolments.</summary>
    public async Task End()
    {
        await (await app.As("coordinator")).Do($"/v1/cohort-plans/{Cohort}/complete").Gives(HttpStatusCode.OK);
        await app.Drain();

        string[] told =
        [
            "curriculum.cohort-completed.v1", "curriculum.cohort-published.v1", "curriculum.cohort-started.v1", "curriculum.register-sealed.v1", "curriculum.stage-completed.v1",
            "curriculum.trainer-registered.v1",
        ];
        (await app.Database.Query("select distinct event_name from curriculum.outbox_messages")).Select(row => (string)row[0]!).ShouldBe(told, ignoreOrder: true);
    }

    private void MoveTo(string instant) => clock.SetUtcNow(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture));
}
