using System.Net;

namespace Konexio.Mentoring.Tests.Mentorships;

public sealed class DeclineMentorshipTests(MentoringApp app)
{
    [Fact]
    public async Task A_mentors_words_are_kept_sealed_and_told_nobody()
    {
        var paired = await Paired.Proposed(app);

        await paired.MentorClient.Do($"{paired.Path}/decline", new { side = "mentor", reason = "other", words = "Je déménage à Nantes." }).ShouldLead("declined");

        (await app.Staff().See(paired.Path).Gives(HttpStatusCode.OK)).Text("declineWords").ShouldBe("Je déménage à Nantes.");
        (await app.Ask("select row_to_json(m)::text from mentoring.mentorships m where id = $1", paired.Id))[0].ShouldNotContain("Nantes");
        (await app.Ask("select payload::text from mentoring.outbox_messages where aggregate_id = $1", paired.Id)).ShouldAllBe(told => !told.Contains("Nantes"));
        (await app.Told(paired.Id)).ShouldBe(["mentorship-proposed", "mentorship-declined"]);
    }

    [Fact]
    public async Task What_a_mentee_said_of_a_mentor_is_not_shown_to_the_mentor()
    {
        var paired = await Paired.Proposed(app);
        await app.Staff().Do($"{paired.Path}/decline", new { side = "mentee", reason = "other", words = "Je le connais." }).ShouldLead("declined");

        var seen = await paired.MentorClient.See(paired.Path).Gives(HttpStatusCode.OK);

        (seen.Text("status"), seen.Text("declinedBy"), seen["declineWords"]).ShouldBe(("declined", "mentee", null));
    }

    [Fact]
    public async Task Another_reason_needs_words_and_the_other_side_is_not_the_mentors()
    {
        var paired = await Paired.Proposed(app);

        await paired.MentorClient.Do($"{paired.Path}/decline", new { side = "mentor", reason = "other" }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "mentorship.words-required");
        await paired.MentorClient.Do($"{paired.Path}/decline", new { side = "mentee", reason = "noTime" }).ShouldRefuse(HttpStatusCode.Forbidden, "mentorship.not-your-side");
        await app.Staff().Do($"/v1/mentorships/{People.New()}/decline", new { side = "mentee", reason = "noTime" }).ShouldRefuse(HttpStatusCode.NotFound, "mentorship.not-found");
    }
}
