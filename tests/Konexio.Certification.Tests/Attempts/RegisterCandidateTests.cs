using System.Net;
using Konexio.Enrolment.Contracts;

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
    public async Task What_a_learner_told_Enrolment_counts_where_the_request_says_nothing()
    {
        var (hall, learner) = (await Hall.Open(app), await app.ALearnerOf(CandidateCalls.New()));
        app.Needs.Tell(learner, new LearnerAccommodations(ExtraTime: true, AccessibleRoom: true));
        var card = await app.ACard(learner);

        var registered = await hall.Registering(card).Gives(HttpStatusCode.Created);

        registered["minutes"]!.GetValue<int>().ShouldBe(47);
        (await hall.Attempt(registered.Id()))["accessibleRoom"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Theory]
    [InlineData(null, 0, false, 35, false)]
    [InlineData(20, null, null, 55, true)]
    [InlineData(null, null, false, 47, false)]
    public async Task What_a_request_says_counts_more_than_what_was_told(int? extraMinutes, int? extraPercent, bool? accessibleRoom, int minutes, bool accessible)
    {
        var (hall, learner) = (await Hall.Open(app), await app.ALearnerOf(CandidateCalls.New()));
        app.Needs.Tell(learner, new LearnerAccommodations(ExtraTime: true, AccessibleRoom: true));
        var card = await app.ACard(learner);

        var registered = await hall.Registering(card, body: new { skillsCardId = card.Id, moduleCode = "tableur", extraMinutes, extraPercent, accessibleRoom })
            .Gives(HttpStatusCode.Created);

        registered["minutes"]!.GetValue<int>().ShouldBe(minutes);
        (await hall.Attempt(registered.Id()))["accessibleRoom"]!.GetValue<bool>().ShouldBe(accessible);
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
