using System.Net;

namespace Konexio.Mentoring.Tests.Mentorships;

public sealed class CancelMentorshipTests(MentoringApp app)
{
    [Fact]
    public async Task It_is_noted_who_ended_it_and_why()
    {
        var paired = await Paired.Active(app);

        await paired.MentorClient.Do($"{paired.Path}/cancel", new { by = "mentor", reason = "leftCompany" }).ShouldLead("cancelled");

        var seen = await paired.MentorClient.See(paired.Path).Gives(HttpStatusCode.OK);
        (seen.Text("cancelledBy"), seen.Text("cancellation"), seen["health"]).ShouldBe(("mentor", "leftCompany", null));
        (await app.Told(paired.Id))[^1].ShouldBe("mentorship-cancelled");
    }

    [Fact]
    public async Task A_mentor_ends_it_in_their_own_name_and_nobody_calls_a_cancellation_a_hand_over()
    {
        var paired = await Paired.Active(app);

        await paired.MentorClient.Do($"{paired.Path}/cancel", new { by = "school", reason = "noContact" }).ShouldRefuse(HttpStatusCode.Forbidden, "mentorship.not-your-side");
        await app.Staff().Do($"{paired.Path}/cancel", new { by = "school", reason = "handedOver" }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "mentorship.reason-not-given-by-hand");
    }

    [Fact]
    public async Task A_proposal_is_declined_and_not_cancelled()
    {
        var paired = await Paired.Proposed(app);

        await app.Staff().Do($"{paired.Path}/cancel", new { by = "school", reason = "noContact" }).ShouldRefuse(HttpStatusCode.Conflict, "mentorship.wrong-state");
    }
}
