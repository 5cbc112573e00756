using System.Net;

namespace Konexio.Mentoring.Tests.Mentorships;

public sealed class BeginMentorshipTests(MentoringApp app)
{
    [Fact]
    public async Task What_is_accepted_begins_and_does_well()
    {
        var paired = await Paired.Accepted(app);

        await app.Staff().Do($"{paired.Path}/begin").ShouldLead("active");

        var seen = await app.Staff().See(paired.Path).Gives(HttpStatusCode.OK);
        (seen.Text("health"), seen["startedAt"]!.GetValue<DateTimeOffset>()).ShouldBe(("good", app.Clock.GetUtcNow()));
        (await app.Told(paired.Id)).ShouldBe(["mentorship-proposed", "mentorship-accepted", "mentorship-started"]);
    }

    [Fact]
    public async Task What_is_only_proposed_does_not_begin()
    {
        var paired = await Paired.Proposed(app);

        await app.Staff().Do($"{paired.Path}/begin").ShouldRefuse(HttpStatusCode.Conflict, "mentorship.wrong-state");
        await app.Mentor((await app.AMentor()).Id.Value).Do($"{paired.Path}/begin").ShouldRefuse(HttpStatusCode.NotFound, "mentorship.not-found");
    }
}
