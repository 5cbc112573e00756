using System.Net;

namespace Konexio.Mentoring.Tests.Mentors;

public sealed class RecordVettingCheckTests(MentoringApp app)
{
    [Fact]
    public async Task A_check_that_cannot_be_is_refused()
    {
        var path = $"/v1/mentors/{await app.RegisteredMentor()}/vetting-checks";

        await app.Staff().Do(path, new { checkedOn = "2026-11-25", goodUntil = "2027-11-24" }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "mentor.vetting-in-future");
        await app.Staff().Do(path, new { checkedOn = "2026-11-24", goodUntil = "2026-11-23" }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "mentor.vetting-ends-early");
        await app.Staff().Do(path, new { checkedOn = "2026-11-24" }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "input.required");
        await app.Staff().Do(path, new { checkedOn = "2026-11-24", goodUntil = "2027-11-23" }).Gives(HttpStatusCode.OK);
        await app.Staff().Do(path, new { checkedOn = "2026-11-23", goodUntil = "2027-11-23" }).ShouldRefuse(HttpStatusCode.Conflict, "mentor.vetting-outdated");
        await app.Staff().Do($"/v1/mentors/{Guid.Empty}/vetting-checks", new { checkedOn = "2026-11-24", goodUntil = "2027-11-23" })
            .ShouldRefuse(HttpStatusCode.NotFound, "mentor.not-found");
    }

    [Fact]
    public async Task A_mentor_vets_nobody()
    {
        var mentor = await app.RegisteredMentor();

        (await app.Mentor(mentor).Do($"/v1/mentors/{mentor}/vetting-checks", new { checkedOn = "2026-11-24", goodUntil = "2027-11-23" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
