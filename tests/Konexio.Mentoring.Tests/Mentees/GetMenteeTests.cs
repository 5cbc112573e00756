using System.Net;

namespace Konexio.Mentoring.Tests.Mentees;

public sealed class GetMenteeTests(MentoringApp app)
{
    [Fact]
    public async Task Reading_a_mentee_is_written_down()
    {
        var (mentee, learner, person) = await app.AdmittedLearner();

        var seen = await app.Staff().See($"/v1/mentees/{mentee}").Gives(HttpStatusCode.OK);

        (seen.Id("learnerId"), seen["profile"], seen["cohortId"]).ShouldBe((learner, null, null));
        (await app.Audited(person, "GetMentee")).ShouldBe(["read coordinator profile"]);
    }

    [Fact]
    public async Task To_a_mentor_whose_mentee_it_is_not_a_mentee_is_unknown()
    {
        var (mentor, mentee) = (await app.AMentor(), await app.AMentee());

        await app.Mentor(mentor.Id.Value).See($"/v1/mentees/{mentee.Id}").ShouldRefuse(HttpStatusCode.NotFound, "mentee.not-found");
        await app.Staff().See($"/v1/mentees/{Guid.Empty}").ShouldRefuse(HttpStatusCode.NotFound, "mentee.not-found");
    }
}
