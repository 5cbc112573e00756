using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Certification.Tests.ExamSessions;

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
