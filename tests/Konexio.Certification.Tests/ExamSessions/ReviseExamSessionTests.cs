using System.Net;

namespace Konexio.Certification.Tests.ExamSessions;

public sealed class ReviseExamSessionTests(CertificationApp app)
{
    [Fact]
    public async Task An_open_session_gets_more_seats_but_no_other_day()
    {
        var hall = await Hall.Open(app, seats: 1);
        var tag = await hall.Staff.TagOf(hall.Path);

        await hall.Staff.Put(hall.Path, Hall.Form(hall.Tester, seats: 2), tag).ShouldLead("open");

        (await hall.Staff.See(hall.Path).Gives(HttpStatusCode.OK))["seats"]!.GetValue<int>().ShouldBe(2);
        await hall.Staff.Put(hall.Path, new
        {
            siteId = Guid.Parse("01920000-0000-7000-8000-000000000021"),
            startsAt = "2026-11-26T09:00:00+01:00",
            seats = 2,
            moduleCodes = Hall.FourModules,
            testerIds = new[] { hall.Tester },
        }, await hall.Staff.TagOf(hall.Path)).ShouldRefuse(HttpStatusCode.Conflict, "exam-session.date-fixed");
    }

    [Fact]
    public async Task Who_saw_an_older_version_changes_nothing()
    {
        var hall = await Hall.Plan(app);
        var tag = await hall.Staff.TagOf(hall.Path);
        await hall.Staff.Put(hall.Path, Hall.Form(hall.Tester, seats: 5), tag).Gives(HttpStatusCode.OK);

        (await hall.Staff.Put(hall.Path, Hall.Form(hall.Tester, seats: 6), tag)).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
    }
}
