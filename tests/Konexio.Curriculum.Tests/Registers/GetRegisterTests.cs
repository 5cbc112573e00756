using System.Net;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Tests.Progress;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Curriculum.Tests.Registers;

public sealed class GetRegisterTests(CurriculumApp app)
{
    [Fact]
    public async Task It_shows_who_is_expected_by_name_and_the_reading_is_audited()
    {
        var room = await Classroom.On(app);
        await room.Open();

        var register = await room.Read();

        register["lines"]!.AsArray().Select(line => line!.Id("learnerId")).ShouldBe(room.Learners, ignoreOrder: true);
        register["lines"]![0]!.Text("givenName").ShouldBe("Amina");
        (register.Text("unitTitle"), register.Text("trainerName")).ShouldBe(("Premiers pas", "Sonia Exemple"));
        register.Text("place").ShouldStartWith("Konexio Paris 18e, 1 rue de l'Exemple, 75018 Paris, Salle");
        (await app.Ask("select count(*) from curriculum.audit_entries where person_id = $1 and operation = 'GetRegister'", room.Learners[0])).ShouldNotBe(["0"]);
        await app.As(Role.Trainer).See($"/v1/sessions/{Planning.Unknown}/register").ShouldRefuse(HttpStatusCode.NotFound, "session.not-found");
    }

    [Fact]
    public async Task Who_comes_later_paused_or_left_stands_on_the_sheets_of_their_own_days_only()
    {
        var room = await Classroom.On(app, learners: 1);
        var today = app.Today();
        var late = await Enrol(room, today.AddDays(1), _ => { });
        var left = await Enrol(room, today.AddDays(-9), entry => entry.Withdraw(today));
        var paused = await Enrol(room, today.AddDays(-9), entry => entry.Suspend(today.AddDays(-1)));
        var back = await Enrol(room, today.AddDays(-9), entry =>
        {
            entry.Suspend(today.AddDays(-3));
            entry.Resume(today).Succeeded.ShouldBeTrue();
        });
        await room.Open();

        var expected = (await room.Read())["lines"]!.AsArray().Select(line => line!.Id("learnerId")).ToList();

        expected.ShouldBe([room.Learners[0], back], ignoreOrder: true);
        foreach (var learner in new[] { late, left, paused }) await room.SignOnTablet(learner).ShouldRefuse(HttpStatusCode.Conflict, "register.not-expected");
    }

    private async Task<Guid> Enrol(Classroom room, DateOnly on, Action<RosterEntry> then)
    {
        var id = Guid.CreateVersion7(app.Clock.GetUtcNow());
        await app.InModule(async services =>
        {
            var entry = RosterEntry.Enrol(new EnrolmentId(id), new CohortId(room.Plan.Cohort), new LearnerId(id), new PersonId(id), on, null);
            then(entry);
            await services.GetRequiredService<IRosters>().Add(entry, CancellationToken.None);
        });
        return id;
    }
}
