using System.Net;

namespace Konexio.Mentoring.Tests.Mentorships;

public sealed class HandOverMentorshipTests(MentoringApp app)
{
    [Fact]
    public async Task Another_mentor_is_asked_to_go_on_and_nobody_is_blamed()
    {
        var paired = await Paired.Active(app);
        var other = await app.AMentor();

        var answer = await app.Staff().Do($"{paired.Path}/hand-over", new { mentorId = other.Id.Value }).Gives(HttpStatusCode.OK);

        var ended = await app.Staff().See(paired.Path).Gives(HttpStatusCode.OK);
        (ended.Text("status"), ended.Text("cancellation"), ended.Text("cancelledBy")).ShouldBe(("cancelled", "handedOver", "school"));
        var next = await app.Mentor(other.Id.Value).See($"/v1/mentorships/{answer.Id("continuedBy")}").Gives(HttpStatusCode.OK);
        (next.Text("status"), next.Id("continues")).ShouldBe(("proposed", paired.Id));
    }

    [Fact]
    public async Task Where_the_other_mentor_has_no_place_nothing_ends()
    {
        var paired = await Paired.Active(app);
        var full = (await Paired.Accepted(app, await app.AMentor(capacity: 1))).Mentor;

        await app.Staff().Do($"{paired.Path}/hand-over", new { mentorId = full.Id.Value }).ShouldRefuse(HttpStatusCode.Conflict, "mentor.at-capacity");
        await app.Staff().Do($"{paired.Path}/hand-over", new { mentorId = paired.Mentor.Id.Value }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "mentorship.same-mentor");
        await app.Staff().Do($"{paired.Path}/hand-over", new { mentorId = People.New() }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "mentor.not-found");

        (await paired.Status()).ShouldBe("active");
    }
}
