using System.Net;
using System.Text.Json.Nodes;

namespace Konexio.Mentoring.Tests.Mentors;

public sealed class ListVettingAlertsTests(MentoringApp app)
{
    [Fact]
    public async Task A_check_that_is_over_names_the_mentorships_that_run()
    {
        var mentor = await app.AMentor();
        var paired = await Paired.Accepted(app, mentor);
        await Paired.Proposed(app, mentor);
        (await Alert(mentor.Id.Value, 30)).ShouldBeNull();

        await app.Staff().Do($"/v1/mentors/{mentor.Id}/vetting-checks", new { checkedOn = "2026-11-22", goodUntil = "2026-11-23" }).Gives(HttpStatusCode.OK);

        var alert = (await Alert(mentor.Id.Value, 0)).ShouldNotBeNull();
        (alert["expired"]!.GetValue<bool>(), alert.Text("vettedUntil"), alert["runningMentorshipIds"]!.ToJsonString()).ShouldBe((true, "2026-11-23", $"[\"{paired.Id}\"]"));
        await app.Staff().Do("/v1/mentorships", new { menteeId = (await app.AMentee()).Id.Value, mentorId = mentor.Id.Value }).ShouldRefuse(HttpStatusCode.Conflict, "mentor.vetting-expired");
        (await app.Audited(mentor.PersonId.Value, "ListVettingAlerts")).ShouldNotBeEmpty();

        await app.Staff().Do($"/v1/mentors/{mentor.Id}/deactivate", new { reason = "schoolDecision" }).ShouldLead("deactivated");
        (await Alert(mentor.Id.Value, 0)).ShouldNotBeNull().Text("status").ShouldBe("deactivated");
    }

    [Fact]
    public async Task A_check_that_ends_soon_is_told_in_time()
    {
        var (mentor, draft) = (await app.AMentor(vettedUntil: People.Today.AddDays(10)), await app.RegisteredMentor());
        await app.Staff().Do($"/v1/mentors/{draft}/vetting-checks", new { checkedOn = "2026-11-22", goodUntil = "2026-11-23" }).Gives(HttpStatusCode.OK);

        (await Alert(mentor.Id.Value, 9)).ShouldBeNull();
        var alert = (await Alert(mentor.Id.Value, 10)).ShouldNotBeNull();
        (alert["expired"]!.GetValue<bool>(), alert["runningMentorshipIds"]!.AsArray().Count).ShouldBe((false, 0));
        (await Alert(draft, 10)).ShouldBeNull();
        (await app.Mentor(mentor.Id.Value).See("/v1/mentors/vetting-alerts")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<JsonNode?> Alert(Guid mentor, int withinDays) =>
        (await app.Staff().All($"/v1/mentors/vetting-alerts?withinDays={withinDays}&limit=200")).SingleOrDefault(alert => alert.Id("mentorId") == mentor);
}
