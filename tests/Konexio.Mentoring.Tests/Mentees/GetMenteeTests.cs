using System.Net;
using Konexio.Enrolment.Contracts;

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
    public async Task A_mentor_sees_their_mentee_without_the_exclusions_for_as_long_as_the_mentee_agrees()
    {
        var mentee = await app.AMentee(People.MenteeProfile("Marquer un but", excludedMentors: [new Domain.Mentors.MentorId(People.New())]));
        var paired = await Paired.Accepted(app, mentee: mentee);
        var path = $"/v1/mentees/{mentee.Id}";

        var profile = (await paired.MentorClient.See(path).Gives(HttpStatusCode.OK))["profile"]!;
        (profile.Text("goals"), profile["excludedMentorIds"], profile["excludedCompanyIds"]).ShouldBe(("Marquer un but", null, null));
        (await paired.MentorClient.All("/v1/mentees?limit=1")).ShouldHaveSingleItem().Id().ShouldBe(mentee.Id.Value);

        await app.Hear(new ConsentGiven(mentee.PersonId.Value, "shareProfileWithMentor", People.Now));
        await paired.MentorClient.See(path).ShouldRefuse(HttpStatusCode.NotFound, "mentee.not-found");
        await app.Hear(new ConsentGiven(mentee.PersonId.Value, "shareProfileWithMentor", People.Now.AddDays(31)));
        await paired.MentorClient.See(path).Gives(HttpStatusCode.OK);
        await app.WithdrawsConsent(mentee);
        await paired.MentorClient.See(path).ShouldRefuse(HttpStatusCode.NotFound, "mentee.not-found");
        (await paired.MentorClient.All("/v1/mentees?limit=1")).ShouldBeEmpty();
        await app.Staff().See(path).Gives(HttpStatusCode.OK);
    }

    [Fact]
    public async Task To_a_mentor_whose_mentee_it_is_not_a_mentee_is_unknown()
    {
        var (mentor, mentee) = (await app.AMentor(), await app.AMentee());

        await app.Mentor(mentor.Id.Value).See($"/v1/mentees/{mentee.Id}").ShouldRefuse(HttpStatusCode.NotFound, "mentee.not-found");
        await app.Staff().See($"/v1/mentees/{Guid.Empty}").ShouldRefuse(HttpStatusCode.NotFound, "mentee.not-found");
    }
}
