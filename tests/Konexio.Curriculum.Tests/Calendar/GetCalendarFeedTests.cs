using System.Net;
using System.Net.Http.Headers;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Application.Listening;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.Curriculum.Tests.Progress;
using Konexio.Enrolment.Contracts;

namespace Konexio.Curriculum.Tests.Calendar;

public sealed class GetCalendarFeedTests(CurriculumApp app)
{
    [Fact]
    public async Task A_cohort_s_calendar_is_read_without_a_token_and_kept_by_nobody_in_between()
    {
        var course = await ACourse.Begin(app);

        var answer = await app.Anonymous().See(await Feed("cohort", course.Cohort.Id.Value));

        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        answer.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
        var calendar = await Read(answer);
        calendar.Name.ShouldBe("Konexio – Lyon 12");
        calendar.Events.Select(one => one.StartsAt).ShouldBe(course.Sessions.Select(session => session.Slot.StartsAt));
        calendar.Events[0].Location.ShouldBe("Konexio Paris 18e, 1 rue de l'Exemple, 75018 Paris, Salle 2");
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("Roux");
    }

    [Fact]
    public async Task A_learner_s_calendar_has_the_sessions_of_the_days_on_which_they_are_enrolled()
    {
        var course = await ACourse.Begin(app, sessions: 6);
        var days = course.Sessions.Select(session => session.Slot.Date).ToList();
        var learner = await course.Enrol(on: days[1]);
        await app.Tell<WhenEnrolmentSuspended>(new EnrolmentSuspended(learner.EnrolmentId, learner.LearnerId, learner.CohortId, "health", days[2]));
        await app.Tell<WhenEnrolmentResumed>(new EnrolmentResumed(learner.EnrolmentId, learner.LearnerId, learner.CohortId, days[4]));

        var calendar = await Read(await app.Anonymous().See(await Feed("learner", learner.LearnerId)));

        calendar.Events.Select(one => one.Uid).ShouldBe(new[] { 1, 4, 5 }.Select(index => $"{course.Sessions[index].Id}@konexio"));
    }

    [Fact]
    public async Task A_moved_session_keeps_its_name_and_grows_and_a_cancelled_one_stays_and_says_so()
    {
        var course = await ACourse.Begin(app);
        var feed = await Feed("trainer", course.Trainer.Value);
        var before = await app.Anonymous().See(feed);
        (await Again(feed, before.Headers.ETag!)).StatusCode.ShouldBe(HttpStatusCode.NotModified);

        await course.Change(0, (session, now) => session.Cancel(SessionCancellation.Transport, now).Succeeded.ShouldBeTrue());
        var afternoon = Slot.Of(course.Sessions[1].Slot.Date, ASchool.Afternoon).Value;
        await course.Change(1, (session, _) => session.Reschedule(
            new Booking(afternoon, session.RoomId, session.TrainerId), course.Cohort, course.Site, session.Slot.StartsAt.AddDays(-1)).Succeeded.ShouldBeTrue());
        var after = await Again(feed, before.Headers.ETag!);

        after.StatusCode.ShouldBe(HttpStatusCode.OK);
        var (were, are) = ((await Read(before)).Events, (await Read(after)).Events);
        var (old, cancelled) = (were[0], are[0]);
        (cancelled.Uid, cancelled.Status, cancelled.Sequence).ShouldBe((old.Uid, "CANCELLED", old.Sequence + 1));
        cancelled.ChangedAt.ShouldBeGreaterThan(old.ChangedAt);
        (are[1].Uid, are[1].Sequence, are[1].StartsAt).ShouldBe((were[1].Uid, were[1].Sequence + 1, afternoon.StartsAt));
        are[1].ChangedAt.ShouldBeGreaterThan(were[1].ChangedAt);
        are.Skip(2).ShouldBe(were.Skip(2));
    }

    [Fact]
    public async Task Whoever_reads_a_learner_s_calendar_leaves_a_trace_in_the_audit()
    {
        var learner = await (await ACourse.Begin(app)).Enrol();

        await app.Anonymous().See(await Feed("learner", learner.LearnerId));

        (await app.Ask("select client_id || ' ' || operation from curriculum.audit_entries where person_id = $1 and access = 'read'", learner.PersonId))
            .ShouldBe(["system GetCalendarFeed"]);
    }

    private async Task<string> Feed(string subject, Guid id) =>
        (await (await app.As(Role.Coordinator).Do("/v1/calendar-links", new { subject, subjectId = id })).Json())["feed"]!.GetValue<string>();

    private async Task<HttpResponseMessage> Again(string feed, EntityTagHeaderValue known)
    {
        var http = app.Anonymous();
        http.DefaultRequestHeaders.IfNoneMatch.Add(known);
        return await http.See(feed);
    }

    private static async Task<ReadCalendar> Read(HttpResponseMessage answer) =>
        await OtherReader.Read(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
