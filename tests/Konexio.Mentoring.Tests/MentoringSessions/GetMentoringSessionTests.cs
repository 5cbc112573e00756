using System.Net;

namespace Konexio.Mentoring.Tests.MentoringSessions;

public sealed class GetMentoringSessionTests(MentoringApp app)
{
    [Fact]
    public async Task The_mentor_sees_their_own_and_no_other()
    {
        var paired = await Paired.Active(app);
        var session = await paired.Log("2026-11-19", 90, "softSkills");

        var seen = await paired.MentorClient.See($"/v1/mentoring-sessions/{session}").Gives(HttpStatusCode.OK);

        (seen.Text("kind"), seen.Text("heldOn"), seen["minutes"]!.GetValue<int>(), seen.Text("loggedBy")).ShouldBe(("softSkills", "2026-11-19", 90, "mentor"));
        (await app.TouchedBy(paired.Mentee.PersonId.Value, "GetMentoringSession")).ShouldBe(["read mentor"]);
        await app.Mentor((await app.AMentor()).Id.Value).See($"/v1/mentoring-sessions/{session}").ShouldRefuse(HttpStatusCode.NotFound, "mentoring-session.not-found");
    }
}
