using System.Net;

namespace Konexio.Mentoring.Tests.Mentorships;

public sealed class CompleteMentorshipTests(MentoringApp app)
{
    [Fact]
    public async Task What_is_completed_gives_its_place_free()
    {
        var paired = await Paired.Active(app, await app.AMentor(capacity: 1));
        var next = await app.AMentee();
        await app.Staff().Do("/v1/mentorships", new { menteeId = next.Id.Value, mentorId = paired.Mentor.Id.Value }).ShouldRefuse(HttpStatusCode.Conflict, "mentor.at-capacity");

        await app.Staff().Do($"{paired.Path}/complete").ShouldLead("completed");

        await Paired.Accepted(app, paired.Mentor, next);
        (await app.Told(paired.Id))[^1].ShouldBe("mentorship-completed");
    }

    [Fact]
    public async Task What_has_not_begun_is_not_completed()
    {
        var paired = await Paired.Accepted(app);

        await app.Staff().Do($"{paired.Path}/complete").ShouldRefuse(HttpStatusCode.Conflict, "mentorship.wrong-state");
    }
}
