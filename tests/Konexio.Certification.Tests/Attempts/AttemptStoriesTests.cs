using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Certification.Tests.Attempts;

public sealed class RegisterCandidateTests(CertificationApp app)
{
    [Fact]
    public async Task Extra_time_is_kept_sealed_and_adds_minutes()
    {
        var (hall, card) = (await Hall.Open(app), await app.ACard());

        var registered = await hall.Registering(card, body: new { skillsCardId = card.Id, moduleCode = "tableur", extraPercent = 33, accessibleRoom = true }).Gives(HttpStatusCode.Created);

        registered["minutes"]!.GetValue<int>().ShouldBe(47);
        (await app.Ask("select encode(secrets_sealed, 'escape') from certification.attempts where id = $1", registered.Id())).ShouldHaveSingleItem().ShouldNotContain("extra", Case.Insensitive);
        (await hall.Attempt(registered.Id()))["accessibleRoom"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task The_same_person_is_not_registered_twice_for_a_module_not_even_at_once()
    {
        var (hall, card) = (await Hall.Open(app), await app.ACard());

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => hall.Registering(card)));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        await hall.Registering(card).ShouldRefuse(HttpStatusCode.Conflict, "attempt.already-registered");
    }

    [Fact]
    public async Task Of_many_for_the_last_seats_only_as_many_get_one()
    {
        var hall = await Hall.Open(app, seats: 3);
        var cards = new List<ACard>();
        for (var number = 0; number < 10; number++) cards.Add(await app.ACard());

        var answers = await Task.WhenAll(cards.Select(card => hall.Registering(card)));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(3);
        (await hall.Staff.See(hall.Path).Gives(HttpStatusCode.OK))["seatsTaken"]!.GetValue<int>().ShouldBe(3);
    }

    [Fact]
    public async Task Nobody_is_registered_after_the_start()
    {
        var (hall, card) = (await Hall.Open(app), await app.ACard());
        await hall.Begin();

        await hall.Registering(card).ShouldRefuse(HttpStatusCode.Conflict, "exam-session.has-started");
    }

    [Fact]
    public async Task All_that_stands_against_a_registration_is_told()
    {
        var trainer = Guid.CreateVersion7(app.Clock.GetUtcNow());
        var hall = await Hall.Open(app, tester: await app.ATester(trainer));
        var card = await app.ACard(await app.ALearnerOf(trainer), ready: false);

        var problem = await hall.Registering(card).Gives(HttpStatusCode.Conflict);

        problem.Text("code").ShouldBe("attempt.registration-refused");
        problem["errors"]!.AsArray().Select(fault => fault!.Text("code")).ShouldBe(["readiness.diagnostic-missing", "tester.trained-candidate"]);
    }

    [Fact]
    public async Task A_learner_without_the_stage_is_refused_and_a_reason_lets_the_trainer_supervise()
    {
        var trainer = Guid.CreateVersion7(app.Clock.GetUtcNow());
        var hall = await Hall.Open(app, tester: await app.ATester(trainer));
        await hall.Registering(await app.ACard(Guid.CreateVersion7(app.Clock.GetUtcNow()))).ShouldRefuse(HttpStatusCode.Conflict, "readiness.stage-not-completed");
        var card = await app.ACard(await app.ALearnerOf(trainer));

        await hall.Registering(card).ShouldRefuse(HttpStatusCode.Conflict, "tester.trained-candidate");
        await hall.Registering(card, body: new { skillsCardId = card.Id, moduleCode = "tableur", testerOverrideReason = "Seul examinateur à 200 km." }).Gives(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Extra_time_is_given_in_one_way()
    {
        var (hall, card) = (await Hall.Open(app), await app.ACard());
        await hall.Registering(card, body: new { skillsCardId = card.Id, moduleCode = "tableur", extraPercent = 33, extraMinutes = 10 })
            .ShouldRefuse(HttpStatusCode.UnprocessableEntity, "attempt.one-extra-time");
    }
}

public sealed class WithdrawAttemptTests(CertificationApp app)
{
    [Fact]
    public async Task A_seat_that_is_given_back_is_free_again()
    {
        var hall = await Hall.Open(app, seats: 1);
        var attempt = await hall.Register(await app.ACard());
        var other = await app.ACard();
        await hall.Registering(other).ShouldRefuse(HttpStatusCode.Conflict, "exam-session.full");

        await hall.Staff.Do($"/v1/attempts/{attempt}/withdraw", new { reason = "withdrawn" }).ShouldLead("cancelled");

        await hall.Registering(other).Gives(HttpStatusCode.Created);
    }

    [Fact]
    public async Task The_jurys_reason_is_not_given_by_others()
    {
        var hall = await Hall.Open(app);
        var attempt = await hall.Register(await app.ACard());
        await hall.Staff.Do($"/v1/attempts/{attempt}/withdraw", new { reason = "byJury" }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "attempt.jury-annuls");
    }
}

public sealed class OverrideTesterTests(CertificationApp app)
{
    [Fact]
    public async Task A_trainer_who_came_to_teach_the_candidate_supervises_with_a_reason()
    {
        var trainer = Guid.CreateVersion7(app.Clock.GetUtcNow());
        var hall = await Hall.Open(app, tester: await app.ATester(trainer));
        var learner = Guid.CreateVersion7(app.Clock.GetUtcNow());
        await app.Hear(new Curriculum.Contracts.StageCompleted(learner, learner, learner, "parcours-digital", "vie-professionnelle", "1", new DateOnly(2026, 11, 20)));
        var attempt = await hall.Register(await app.ACard(learner));
        await app.Hear(new Curriculum.Contracts.RegisterSealed(
            learner, learner, 1, "parcours-digital", "vie-professionnelle", "tableur", learner, trainer, new DateOnly(2026, 11, 23), 210,
            [new Curriculum.Contracts.RecordedAttendance(learner, "late")]));
        await hall.Begin();
        await hall.Starting(attempt).ShouldRefuse(HttpStatusCode.Conflict, "tester.trained-candidate");

        await hall.Staff.Do($"/v1/attempts/{attempt}/tester-override", new { reason = "Une séance de remplacement." }).ShouldLead("registered");

        await hall.Starting(attempt).ShouldLead("started");
        (await hall.Attempt(attempt)).Text("testerOverrideReason").ShouldBe("Une séance de remplacement.");
        (await app.As(Role.Tester).See($"/v1/attempts/{attempt}").Gives(HttpStatusCode.OK))["testerOverrideReason"].ShouldBeNull();
    }
}

public sealed class StartAttemptTests(CertificationApp app)
{
    [Fact]
    public async Task Nobody_begins_before_the_session_or_under_a_stranger()
    {
        var hall = await Hall.Open(app);
        var attempt = await hall.Register(await app.ACard());
        await hall.Starting(attempt).ShouldRefuse(HttpStatusCode.Conflict, "exam-session.not-started");
        await hall.Begin();

        await hall.Starting(attempt, await app.ATester()).ShouldRefuse(HttpStatusCode.Conflict, "tester.not-of-session");
        await hall.Starting(attempt, Guid.CreateVersion7(app.Clock.GetUtcNow())).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "tester.not-found");
        await hall.Starting(attempt).ShouldLead("started");
        await hall.Starting(attempt).ShouldRefuse(HttpStatusCode.Conflict, "attempt.wrong-state");
    }
}

public sealed class RecordResultTests(CertificationApp app)
{
    [Theory]
    [InlineData(27, "passed", "75")]
    [InlineData(26, "failed", "72.22")]
    public async Task Twenty_seven_right_answers_of_thirty_six_pass(int rightAnswers, string status, string score)
    {
        var hall = await Hall.Open(app);
        var attempt = await hall.Register(await app.ACard());
        await hall.Begin();
        await hall.Starting(attempt).ShouldLead("started");

        await hall.TesterClient.Do($"/v1/attempts/{attempt}/result", new { rightAnswers }).ShouldLead(status);

        (await hall.Attempt(attempt))["score"]!.ToJsonString().ShouldBe(score);
    }

    [Fact]
    public async Task A_score_is_one_percentage()
    {
        var hall = await Hall.Open(app);
        var attempt = await hall.Register(await app.ACard());
        await hall.TesterClient.Do($"/v1/attempts/{attempt}/result", new { }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "result.nothing-said");
        await hall.TesterClient.Do($"/v1/attempts/{attempt}/result", new { score = 50, rightAnswers = 3 }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "result.one-score");
        await hall.TesterClient.Do($"/v1/attempts/{attempt}/result", new { score = 100.01 }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "result.score-out-of-range");
    }
}

public sealed class AbortAttemptTests(CertificationApp app)
{
    [Fact]
    public async Task A_technical_abort_counts_neither_way()
    {
        var hall = await Hall.Open(app);
        var attempt = await hall.Register(await app.ACard());
        await hall.Begin();
        await hall.Starting(attempt).ShouldLead("started");

        await hall.TesterClient.Do($"/v1/attempts/{attempt}/abort", new { reason = "technical" }).ShouldLead("aborted");

        (await hall.Attempt(attempt)).Text("outcome").ShouldBe("neutralised");
        await hall.TesterClient.Do($"/v1/attempts/{attempt}/result", new { score = 90 }).ShouldRefuse(HttpStatusCode.Conflict, "attempt.neutralised");
    }

    [Fact]
    public async Task Who_stops_is_scored_as_is()
    {
        var hall = await Hall.Open(app);
        var attempt = await hall.Register(await app.ACard());
        await hall.Begin();
        await hall.Starting(attempt).ShouldLead("started");
        await hall.TesterClient.Do($"/v1/attempts/{attempt}/abort", new { reason = "byCandidate" }).ShouldLead("aborted");

        await hall.TesterClient.Do($"/v1/attempts/{attempt}/result", new { score = 76 }).ShouldLead("aborted");

        (await hall.Attempt(attempt)).Text("outcome").ShouldBe("passed");
    }
}

public sealed class GetAttemptTests(CertificationApp app)
{
    [Fact]
    public async Task Who_supervises_sees_the_name_and_the_reading_is_written_down()
    {
        var hall = await Hall.Open(app);
        var card = await app.ACard(name: "مريم حسینی");
        var attempt = await hall.Register(card);

        var seen = await app.As(Role.Tester, client: "supervises").See($"/v1/attempts/{attempt}").Gives(HttpStatusCode.OK);

        seen.Text("candidateName").ShouldBe("مريم حسینی");
        seen["decisions"].ShouldBeNull();
        (await app.Ask("select count(*) from certification.audit_entries where person_id = $1 and client_id = 'supervises' and access = 'read'", card.Person)).ShouldBe(["1"]);
    }

    [Fact]
    public async Task A_trainer_has_no_business_with_attempts() =>
        (await app.As(Role.Trainer).See($"/v1/attempts/{Guid.CreateVersion7(app.Clock.GetUtcNow())}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
}

public sealed class ListAttemptsTests(CertificationApp app)
{
    [Fact]
    public async Task Attempts_are_found_by_session_candidate_and_state()
    {
        var hall = await Hall.Open(app);
        var (one, other) = (await app.ACard(), await app.ACard());
        var first = await hall.Register(one, "tableur");
        var second = await hall.Register(one, "presentation");
        var third = await hall.Register(other);
        await hall.Staff.Do($"/v1/attempts/{third}/withdraw", new { reason = "didNotCome" }).ShouldLead("cancelled");

        (await hall.TesterClient.All($"/v1/attempts?examSessionId={hall.Id}&limit=1")).Select(attempt => attempt.Id()).ShouldBe([third, second, first], ignoreOrder: true);
        (await hall.TesterClient.All($"/v1/attempts?skillsCardId={one.Id}&status=registered")).Select(attempt => attempt.Id()).ShouldBe([second, first], ignoreOrder: true);
    }
}
