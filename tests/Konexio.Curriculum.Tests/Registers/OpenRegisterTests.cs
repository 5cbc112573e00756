using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Curriculum.Tests.Registers;

public sealed class OpenRegisterTests(CurriculumApp app)
{
    [Fact]
    public async Task A_register_opens_once_when_its_session_is_near()
    {
        var room = await Classroom.On(app);

        (await room.Open()).Text("status").ShouldBe("open");

        await room.Trainer.Do($"{room.Path}/open").ShouldRefuse(HttpStatusCode.Conflict, "register.wrong-state");
        (await room.Trainer.See($"/v1/sessions/{room.Session}").Gives(HttpStatusCode.OK)).Text("status").ShouldBe("open");
    }

    [Fact]
    public async Task It_does_not_open_days_before()
    {
        var plan = await app.APublishedCohort();
        var session = await app.ASession(plan);

        await app.As(Role.Trainer).Do($"/v1/sessions/{session}/register/open").ShouldRefuse(HttpStatusCode.Conflict, "register.too-early-to-open");
        await app.As(Role.Trainer).Do($"/v1/sessions/{Planning.Unknown}/register/open").ShouldRefuse(HttpStatusCode.NotFound, "session.not-found");
    }
}
