using System.Net;

namespace Konexio.Mentoring.Tests.Mentors;

public sealed class ApproveMentorTests(MentoringApp app)
{
    [Fact]
    public async Task Nobody_is_approved_without_a_check_that_is_good_today()
    {
        var unvetted = await app.RegisteredMentor();
        await app.Staff().Do($"/v1/mentors/{unvetted}/submit").ShouldLead("submitted");
        var expired = await app.SubmittedMentor(goodUntil: "2026-11-23");

        await app.Staff().Do($"/v1/mentors/{unvetted}/approve").ShouldRefuse(HttpStatusCode.Conflict, "mentor.vetting-missing");
        await app.Staff().Do($"/v1/mentors/{expired}/approve").ShouldRefuse(HttpStatusCode.Conflict, "mentor.vetting-expired");

        await app.Staff().Do($"/v1/mentors/{expired}/vetting-checks", new { checkedOn = "2026-11-24", goodUntil = "2026-11-24" }).Gives(HttpStatusCode.OK);
        await app.Staff().Do($"/v1/mentors/{expired}/approve").ShouldLead("approved");
    }

    [Fact]
    public async Task A_draft_is_not_approved_and_no_mentor_approves_themselves()
    {
        var mentor = await app.RegisteredMentor();

        await app.Staff().Do($"/v1/mentors/{mentor}/approve").ShouldRefuse(HttpStatusCode.Conflict, "mentor.wrong-state");
        (await app.Mentor(mentor).Do($"/v1/mentors/{mentor}/approve")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await app.Staff().Do($"/v1/mentors/{Guid.Empty}/approve").ShouldRefuse(HttpStatusCode.NotFound, "mentor.not-found");
    }
}
