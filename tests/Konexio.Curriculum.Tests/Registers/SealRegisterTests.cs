using System.Net;

namespace Konexio.Curriculum.Tests.Registers;

public sealed class SealRegisterTests(CurriculumApp app)
{
    [Fact]
    public async Task A_register_is_sealed_when_all_are_accounted_for_and_the_trainer_has_signed()
    {
        var room = await Classroom.Over(app);
        await room.Open();
        await room.Seal().ShouldRefuse(HttpStatusCode.Conflict, "register.trainer-signature-missing");
        await room.SignAsTrainer().Gives(HttpStatusCode.OK);
        await room.Seal().ShouldRefuse(HttpStatusCode.Conflict, "register.learners-unaccounted");

        foreach (var learner in room.Learners) await room.Trainer.Do($"{room.Path}/note-absence", new { learnerId = learner, excused = false }).Gives(HttpStatusCode.OK);
        await room.SignAsTrainer().Gives(HttpStatusCode.OK);
        var sealed1 = await room.Seal().Gives(HttpStatusCode.OK);

        (sealed1["version"]!.GetValue<int>(), sealed1["position"]!.GetValue<int>()).ShouldBe((1, 1));
        sealed1.Text("hash").ShouldMatch("^[0-9a-f]{64}$");
        var told = (await app.Ask("select payload::text from curriculum.outbox_messages where event_name = 'curriculum.register-sealed.v1' and aggregate_id = $1", room.Session)).ShouldHaveSingleItem();
        told.ShouldContain("unexcusedAbsence");
        told.ShouldNotContain("Amina");
    }

    [Fact]
    public async Task It_is_not_sealed_before_the_session_ends()
    {
        var room = await Classroom.On(app);
        await room.Open();
        await room.SignAsTrainer().Gives(HttpStatusCode.OK);

        await room.Seal().ShouldRefuse(HttpStatusCode.Conflict, "register.session-not-over");
    }

    [Fact]
    public async Task Sealed_by_two_at_once_it_is_sealed_once()
    {
        var room = await Classroom.Over(app);
        await room.Signed();

        var answers = await Task.WhenAll(room.Seal(), room.Seal());

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict).ShouldBe(1);
        (await app.Ask("select count(*) from curriculum.register_versions where session_id = $1", room.Session)).ShouldBe(["1"]);
    }

    [Fact]
    public async Task Two_sessions_of_one_cohort_sealed_at_once_make_one_chain()
    {
        var room = await Classroom.Over(app);
        var earlier = await room.Earlier();
        await room.Signed();
        await earlier.Signed();

        var seals = await Task.WhenAll(room.Seal().Gives(HttpStatusCode.OK), earlier.Seal().Gives(HttpStatusCode.OK));

        seals.Select(seal => seal["position"]!.GetValue<int>()).Order().ShouldBe([1, 2]);
        (await room.Trainer.See($"/v1/cohort-plans/{room.Plan.Cohort}/seals/verification").Gives(HttpStatusCode.OK))["intact"]!.GetValue<bool>().ShouldBeTrue();
    }
}
