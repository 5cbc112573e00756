using System.Net;
using Konexio.Curriculum.Domain.Calendar;

namespace Konexio.Curriculum.Tests.Sessions;

public sealed class ScheduleSessionsTests(CurriculumApp app)
{
    // From a Monday in March, over the change of the clocks, to Easter.
    private static readonly DateOnly Monday = new(2032, 3, 15);

    [Fact]
    public async Task A_recurrence_skips_public_holidays_and_names_them()
    {
        var plan = await app.ACohort(startsOn: Monday);

        var made = await Schedule(plan, plan.Series(Monday, recurrence: "FREQ=WEEKLY;BYDAY=MO", lastDate: new DateOnly(2032, 4, 5))).Gives(HttpStatusCode.Created);

        made["sessions"]!.AsArray().Select(session => session!["startsAt"]!.GetValue<DateTimeOffset>()).ShouldBe(
        [
            new(2032, 3, 15, 8, 0, 0, TimeSpan.Zero), new(2032, 3, 22, 8, 0, 0, TimeSpan.Zero), new(2032, 4, 5, 7, 0, 0, TimeSpan.Zero),
        ]);
        made["holidaysSkipped"]!.AsArray().Single()!.GetValue<string>().ShouldBe("2032-03-29");
        PublicHolidays.Include(new DateOnly(2032, 3, 29), alsaceMoselle: false).ShouldBeTrue();
    }

    [Fact]
    public async Task Alsace_and_Moselle_rest_on_Good_Friday_too()
    {
        var plan = await app.ACohort(startsOn: Monday, alsaceMoselle: true);
        await Schedule(plan, plan.Series(new DateOnly(2032, 3, 26))).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "session.on-public-holiday");
    }

    [Theory]
    [InlineData("2032-03-16", "22:00", "01:00", "session.over-midnight", "/halfDays/0/end")]
    [InlineData("2032-03-16", "08:00", "13:01", "session.longer-than-half-day", "/halfDays/0/end")]
    [InlineData("2032-03-28", "02:30", "04:00", "session.no-such-time", "/halfDays/0/start")]
    [InlineData("2032-03-29", "09:00", "12:00", "session.on-public-holiday", "/firstDate")]
    [InlineData("2032-03-14", "09:00", "12:00", "session.outside-cohort", "/firstDate")]
    public async Task A_time_that_cannot_be_is_refused_where_it_stands(string date, string start, string end, string code, string pointer)
    {
        var plan = await app.ACohort(startsOn: Monday);

        var refused = await (await Schedule(plan, plan.Series(DateOnly.Parse(date, null), start, end))).Json();

        var fault = refused["errors"]!.AsArray().ShouldHaveSingleItem()!;
        (fault.Text("code"), fault.Text("pointer")).ShouldBe((code, pointer));
    }

    [Fact]
    public async Task The_hour_that_comes_twice_in_October_is_its_first()
    {
        var plan = await app.ACohort(startsOn: new DateOnly(2032, 10, 1));

        var made = await Schedule(plan, plan.Series(new DateOnly(2032, 10, 31), "02:30", "04:00")).Gives(HttpStatusCode.Created);

        made["sessions"]![0]!["startsAt"]!.GetValue<DateTimeOffset>().ShouldBe(new DateTimeOffset(2032, 10, 31, 0, 30, 0, TimeSpan.Zero));
        made["sessions"]![0]!["endsAt"]!.GetValue<DateTimeOffset>().ShouldBe(new DateTimeOffset(2032, 10, 31, 3, 0, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("every day", "recurrence.malformed")]
    [InlineData("FREQ=HOURLY", "recurrence.within-the-day")]
    [InlineData("FREQ=DAILY;UNTIL=20200101", "recurrence.no-dates")]
    public async Task A_rule_that_cannot_be_used_is_refused(string rule, string code)
    {
        var plan = await app.ACohort(startsOn: Monday);

        var refused = await (await Schedule(plan, plan.Series(Monday, recurrence: rule))).Json();

        var fault = refused["errors"]!.AsArray().ShouldHaveSingleItem()!;
        (fault.Text("code"), fault.Text("pointer")).ShouldBe((code, "/recurrence"));
    }

    [Fact]
    public async Task A_last_date_without_a_rule_is_refused()
    {
        var plan = await app.ACohort(startsOn: Monday);
        await Schedule(plan, plan.Series(Monday, lastDate: Monday.AddDays(7))).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "recurrence.required");
    }

    [Fact]
    public async Task A_rule_that_goes_beyond_the_cohort_is_refused()
    {
        var plan = await app.ACohort(startsOn: Monday);
        await Schedule(plan, plan.Series(Monday, recurrence: "FREQ=WEEKLY", lastDate: plan.EndsOn.AddDays(14))).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "session.outside-cohort");
    }

    [Fact]
    public async Task What_the_body_names_and_is_not_there_is_a_fault_of_the_body()
    {
        var plan = await app.ACohort(startsOn: Monday);

        await Schedule(plan, plan.Series(Monday, room: Planning.Unknown)).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "room.not-found");
        await Schedule(plan, plan.Series(Monday, trainer: Planning.Unknown)).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "trainer.not-found");
        await Schedule(plan, plan.Series(Monday, unitCode: "unknown")).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "track.unit-not-found");
        await Schedule(plan with { Cohort = Planning.Unknown }, plan.Series(Monday)).ShouldRefuse(HttpStatusCode.NotFound, "cohort.not-found");
    }

    [Fact]
    public async Task A_room_too_small_and_a_trainer_of_another_cohort_are_refused()
    {
        var plan = await app.ACohort(startsOn: Monday);

        await Schedule(plan, plan.Series(Monday, room: await app.ARoom(plan.Site, seats: 14))).ShouldRefuse(HttpStatusCode.Conflict, "session.room-too-small");
        await Schedule(plan, plan.Series(Monday, trainer: await app.ATrainer())).ShouldRefuse(HttpStatusCode.Conflict, "session.trainer-not-of-cohort");
    }

    [Fact]
    public async Task Nothing_is_planned_for_what_is_over()
    {
        var plan = await app.ACohort(startsOn: Monday);
        await app.Coordinator().Do($"/v1/cohort-plans/{plan.Cohort}/cancel").Gives(HttpStatusCode.OK);

        await Schedule(plan, plan.Series(Monday)).ShouldRefuse(HttpStatusCode.Conflict, "cohort.wrong-state");
    }

    [Fact]
    public async Task The_same_request_again_plans_nothing_twice()
    {
        var plan = await app.ACohort(startsOn: Monday);
        var http = app.Coordinator();
        http.DefaultRequestHeaders.Add("Idempotency-Key", Planning.Unique("timetable"));

        var first = await http.Do($"/v1/cohort-plans/{plan.Cohort}/timetable", plan.Series(Monday)).Gives(HttpStatusCode.Created);
        var again = await http.Do($"/v1/cohort-plans/{plan.Cohort}/timetable", plan.Series(Monday)).Gives(HttpStatusCode.Created);

        again["sessions"]![0]!.Id().ShouldBe(first["sessions"]![0]!.Id());
    }

    private Task<HttpResponseMessage> Schedule(ASchoolPlan plan, object series) => app.Coordinator().Do($"/v1/cohort-plans/{plan.Cohort}/timetable", series);
}
