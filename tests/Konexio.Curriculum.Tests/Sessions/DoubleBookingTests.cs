using System.Net;

namespace Konexio.Curriculum.Tests.Sessions;

public sealed class DoubleBookingTests(CurriculumApp app)
{
    private static readonly DateOnly Monday = new(2033, 1, 3);

    [Fact]
    public async Task A_taken_room_is_told_with_the_first_date_in_conflict()
    {
        var plan = await app.ACohort(startsOn: Monday);
        await app.ASession(plan, Monday.AddDays(14));
        var other = await Beside(plan, sharesTrainer: false);

        var refused = await (await Schedule(other, other.Series(Monday, "12:00", "15:00", "FREQ=WEEKLY", Monday.AddDays(28)))).Json();

        refused.Text("code").ShouldBe("session.room-taken");
        refused.Text("detail").ShouldContain("2033-01-17");
        (await app.Coordinator().All($"/v1/sessions?cohortId={other.Cohort}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_taken_trainer_and_a_taken_cohort_have_codes_of_their_own()
    {
        var plan = await app.ACohort(startsOn: Monday);
        await app.ASession(plan, Monday);
        var other = await Beside(plan, sharesTrainer: true);

        await Schedule(other, other.Series(Monday, room: await app.ARoom(plan.Site))).ShouldRefuse(HttpStatusCode.Conflict, "session.trainer-taken");
        var second = await app.ATrainer();
        var path = $"/v1/cohort-plans/{plan.Cohort}";
        await app.Coordinator().Put(path, plan.Revision(trainers: second), await app.Coordinator().TagOf(path)).Gives(HttpStatusCode.NoContent);
        await Schedule(plan, plan.Series(Monday, room: await app.ARoom(plan.Site), trainer: second)).ShouldRefuse(HttpStatusCode.Conflict, "session.cohort-taken");
    }

    [Fact]
    public async Task One_after_the_other_is_no_conflict_and_what_is_cancelled_takes_no_room()
    {
        var plan = await app.ACohort(startsOn: Monday);
        var morning = await app.ASession(plan, Monday, "09:00", "12:30");
        await app.ASession(plan, Monday, "12:30", "16:00");

        await app.Coordinator().Do($"/v1/sessions/{morning}/cancel", new { reason = "transport" }).Gives(HttpStatusCode.OK);
        await app.ASession(plan, Monday, "09:00", "12:30");
    }

    [Theory]
    [InlineData(true, "session.trainer-taken")]
    [InlineData(false, "session.room-taken")]
    public async Task Of_many_bookings_at_the_same_moment_one_wins(bool ofTrainer, string code)
    {
        var plan = await app.ACohort(startsOn: Monday);
        List<ASchoolPlan> rivals = [];
        for (var rival = 0; rival < 6; rival++)
        {
            var beside = await Beside(plan, sharesTrainer: ofTrainer);
            rivals.Add(ofTrainer ? beside with { Room = await app.ARoom(plan.Site) } : beside);
        }

        var answers = await Task.WhenAll(rivals.Select(rival => Schedule(rival, rival.Series(Monday, recurrence: "FREQ=DAILY;BYDAY=MO,TU,WE,TH", lastDate: Monday.AddDays(30)))));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        foreach (var lost in answers.Where(answer => answer.StatusCode != HttpStatusCode.Created)) await Task.FromResult(lost).ShouldRefuse(HttpStatusCode.Conflict, code);
        var booked = await app.Coordinator().All($"/v1/sessions?{(ofTrainer ? $"trainerId={plan.Trainer}" : $"roomId={plan.Room}")}");
        booked.Select(session => session.Text("cohortId")).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_database_refuses_what_the_question_before_missed()
    {
        var plan = await app.ACohort(startsOn: Monday);
        var session = await app.ASession(plan, Monday);
        var other = await app.ASession(await Beside(plan, sharesTrainer: false) with { Room = await app.ARoom(plan.Site) }, Monday);

        var refused = await Should.ThrowAsync<Npgsql.PostgresException>(() => app.Ask(
            $"update curriculum.sessions set room_id = (select room_id from curriculum.sessions where id = '{session}') where id = $1 returning id::text", other));

        refused.SqlState.ShouldBe(Npgsql.PostgresErrorCodes.ExclusionViolation);
    }

    /// <summary>Another cohort at the same site and in the same room.</summary>
    private async Task<ASchoolPlan> Beside(ASchoolPlan plan, bool sharesTrainer) =>
        await app.ACohort(sharesTrainer ? plan : plan with { Trainer = await app.ATrainer() });

    private Task<HttpResponseMessage> Schedule(ASchoolPlan plan, object series) => app.Coordinator().Do($"/v1/cohort-plans/{plan.Cohort}/timetable", series);
}
