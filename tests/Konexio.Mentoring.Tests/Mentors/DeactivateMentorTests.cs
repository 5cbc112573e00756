using System.Net;

namespace Konexio.Mentoring.Tests.Mentors;

public sealed class DeactivateMentorTests(MentoringApp app)
{
    [Fact]
    public async Task Who_is_deactivated_says_why_and_is_so_once()
    {
        var mentor = await app.ApprovedMentor();

        await app.Staff().Do($"/v1/mentors/{mentor}/deactivate", new { reason = "leftCompany" }).ShouldLead("deactivated");

        (await app.Staff().See($"/v1/mentors/{mentor}").Gives(HttpStatusCode.OK)).Text("deactivation").ShouldBe("leftCompany");
        await app.Staff().Do($"/v1/mentors/{mentor}/deactivate", new { reason = "other" }).ShouldRefuse(HttpStatusCode.Conflict, "mentor.wrong-state");
    }
}
