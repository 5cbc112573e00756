using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Certification.Tests.ExamSessions;

public sealed class CreateExamSessionTests(CertificationApp app)
{
    [Fact]
    public async Task A_planned_session_is_created_and_keeps_the_modules_rules()
    {
        var hall = await Hall.Plan(app);

        var session = await hall.Staff.See(hall.Path).Gives(HttpStatusCode.OK);

        session.Text("status").ShouldBe("created");
        session["modules"]!.AsArray().Select(module => module!.Text("code")).ShouldBe(Hall.FourModules);
        session["modules"]![0]!["questions"]!.GetValue<int>().ShouldBe(36);
        session["seatsTaken"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task Every_fault_of_the_plan_is_told_with_its_place()
    {
        var problem = await app.As(Role.Coordinator)
            .Do("/v1/exam-sessions", Hall.Form(await app.ATester(), seats: 0, "tableur", "astronomie")).Gives(HttpStatusCode.UnprocessableEntity);

        problem["errors"]!.AsArray().Select(fault => $"{fault!.Text("pointer")} {fault!.Text("code")}")
            .ShouldBe(["/seats exam-session.seats-out-of-range", "/moduleCodes/1 exam-session.module-unknown"]);
    }

    [Fact]
    public async Task An_unknown_tester_is_a_fault_of_the_body() => await app.As(Role.Coordinator)
        .Do("/v1/exam-sessions", Hall.Form(Guid.CreateVersion7(app.Clock.GetUtcNow()))).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "tester.not-found");

    [Fact]
    public async Task A_tester_does_not_plan() => (await app.As(Role.Tester).Do("/v1/exam-sessions", Hall.Form(await app.ATester()))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
}

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

public sealed class OpenExamSessionTests(CertificationApp app)
{
    [Fact]
    public async Task A_session_opens_once_and_not_after_its_beginning()
    {
        var hall = await Hall.Open(app);
        await hall.Staff.Do($"{hall.Path}/open").ShouldRefuse(HttpStatusCode.Conflict, "exam-session.wrong-state");

        var late = await Hall.Plan(app);
        await late.Begin();
        await late.Staff.Do($"{late.Path}/open").ShouldRefuse(HttpStatusCode.Conflict, "exam-session.has-started");
    }
}

public sealed class FinaliseExamSessionTests(CertificationApp app)
{
    [Fact]
    public async Task A_session_with_an_attempt_that_nobody_spoke_of_is_not_finalised()
    {
        var hall = await Hall.Open(app);
        var attempt = await hall.Register(await app.ACard());
        await hall.Begin();

        await hall.TesterClient.Do($"{hall.Path}/finalise").ShouldRefuse(HttpStatusCode.Conflict, "exam-session.attempts-unresolved");
        await hall.Sit(attempt, 80);
        await hall.TesterClient.Do($"{hall.Path}/finalise").ShouldLead("finalised");
    }
}

public sealed class BeginExamReviewTests(CertificationApp app)
{
    [Fact]
    public async Task Only_a_finalised_session_goes_to_the_jury_and_no_tester_sends_it()
    {
        var hall = await Hall.Open(app);
        await hall.Supervisor.Do($"{hall.Path}/review").ShouldRefuse(HttpStatusCode.Conflict, "exam-session.wrong-state");
        (await hall.TesterClient.Do($"{hall.Path}/review")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}

public sealed class GetExamSessionTests(CertificationApp app)
{
    [Fact]
    public async Task A_session_says_how_many_seats_are_taken()
    {
        var hall = await Hall.Open(app);
        var card = await app.ACard();
        await hall.Register(card, "tableur");
        await hall.Register(card, "presentation");

        (await hall.TesterClient.See(hall.Path).Gives(HttpStatusCode.OK))["seatsTaken"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task An_unknown_session_is_not_found() => await app.As(Role.Coordinator)
        .See($"/v1/exam-sessions/{Guid.CreateVersion7(app.Clock.GetUtcNow())}").ShouldRefuse(HttpStatusCode.NotFound, "exam-session.not-found");
}

public sealed class ListExamSessionsTests(CertificationApp app)
{
    [Fact]
    public async Task A_tester_finds_their_own_sessions_page_after_page()
    {
        var hall = await Hall.Open(app);
        var second = await Hall.Plan(app, tester: hall.Tester);

        (await hall.TesterClient.All($"/v1/exam-sessions?testerId={hall.Tester}&limit=1")).Select(session => session.Id()).ShouldBe([second.Id, hall.Id], ignoreOrder: true);
        (await hall.TesterClient.All($"/v1/exam-sessions?testerId={hall.Tester}&status=open")).Select(session => session.Id()).ShouldBe([hall.Id]);
    }
}
