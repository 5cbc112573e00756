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
