using System.Net;

namespace Konexio.Mentoring.Tests.Mentors;

public sealed class ReactivateMentorTests(MentoringApp app)
{
    [Fact]
    public async Task Who_comes_back_must_be_vetted_as_for_an_approval()
    {
        var mentor = await app.ApprovedMentor();
        await app.Staff().Do($"/v1/mentors/{mentor}/reactivate").ShouldRefuse(HttpStatusCode.Conflict, "mentor.wrong-state");
        await app.Staff().Do($"/v1/mentors/{mentor}/deactivate", new { reason = "ownRequest" }).ShouldLead("deactivated");
        await app.Staff().Do($"/v1/mentors/{mentor}/vetting-checks", new { checkedOn = "2026-11-10", goodUntil = "2026-11-11" }).Gives(HttpStatusCode.OK);

        await app.Staff().Do($"/v1/mentors/{mentor}/reactivate").ShouldRefuse(HttpStatusCode.Conflict, "mentor.vetting-expired");
        await app.Staff().Do($"/v1/mentors/{mentor}/vetting-checks", new { checkedOn = "2026-11-20", goodUntil = "2027-11-20" }).Gives(HttpStatusCode.OK);
        await app.Staff().Do($"/v1/mentors/{mentor}/reactivate").ShouldLead("approved");

        (await app.Staff().See($"/v1/mentors/{mentor}").Gives(HttpStatusCode.OK))["deactivation"].ShouldBeNull();
    }
}
