using System.Net;

namespace Konexio.Mentoring.Tests.Mentors;

public sealed class RejectMentorTests(MentoringApp app)
{
    [Fact]
    public async Task A_rejection_is_for_good_and_says_why()
    {
        var mentor = await app.SubmittedMentor();

        await app.Staff().Do($"/v1/mentors/{mentor}/reject", new { reason = "vettingFailed" }).ShouldLead("rejected");

        (await app.Staff().See($"/v1/mentors/{mentor}").Gives(HttpStatusCode.OK)).Text("rejection").ShouldBe("vettingFailed");
        await app.Staff().Do($"/v1/mentors/{mentor}/approve").ShouldRefuse(HttpStatusCode.Conflict, "mentor.wrong-state");
        await app.Staff().Do($"/v1/mentors/{mentor}/vetting-checks", new { checkedOn = "2026-11-24", goodUntil = "2027-11-24" })
            .ShouldRefuse(HttpStatusCode.Conflict, "mentor.wrong-state");
    }

    [Fact]
    public async Task A_draft_is_not_rejected() =>
        await app.Staff().Do($"/v1/mentors/{await app.RegisteredMentor()}/reject", new { reason = "other" }).ShouldRefuse(HttpStatusCode.Conflict, "mentor.wrong-state");
}
