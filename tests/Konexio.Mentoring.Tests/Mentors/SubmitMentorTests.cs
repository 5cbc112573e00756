using System.Net;

namespace Konexio.Mentoring.Tests.Mentors;

public sealed class SubmitMentorTests(MentoringApp app)
{
    [Fact]
    public async Task A_draft_is_submitted_once_by_the_school_or_by_the_mentor()
    {
        var (mentor, other) = (await app.RegisteredMentor(), await app.RegisteredMentor());

        await app.Mentor(other).Do($"/v1/mentors/{mentor}/submit").ShouldRefuse(HttpStatusCode.NotFound, "mentor.not-found");
        await app.Mentor(mentor).Do($"/v1/mentors/{mentor}/submit").ShouldLead("submitted");
        await app.Staff().Do($"/v1/mentors/{mentor}/submit").ShouldRefuse(HttpStatusCode.Conflict, "mentor.wrong-state");
    }
}
