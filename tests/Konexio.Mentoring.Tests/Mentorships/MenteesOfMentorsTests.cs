using System.Net;
using Konexio.Enrolment.Contracts;

namespace Konexio.Mentoring.Tests.Mentorships;

public sealed class MenteesOfMentorsTests(MentoringApp app)
{
    [Fact]
    public async Task A_mentor_sees_who_is_proposed_to_them_for_as_long_as_that_person_agrees()
    {
        var paired = await Paired.Proposed(app);
        var path = $"/v1/mentees/{paired.Mentee.Id}";
        (await paired.MentorClient.See(path).Gives(HttpStatusCode.OK))["profile"]!.Text("goals").ShouldBe("Trouver un stage");

        await app.WithdrawsConsent(paired.Mentee);
        await paired.MentorClient.See(path).ShouldRefuse(HttpStatusCode.NotFound, "mentee.not-found");
        await app.Hear(new ConsentGiven(paired.Mentee.PersonId.Value, "shareProfileWithMentor", app.Clock.GetUtcNow().AddDays(-1)));
        await paired.MentorClient.See(path).ShouldRefuse(HttpStatusCode.NotFound, "mentee.not-found");
        await app.Hear(new ConsentGiven(paired.Mentee.PersonId.Value, "shareProfileWithMentor", null));
        await paired.MentorClient.See(path).Gives(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nobody_elses_mentee_is_seen_nor_one_who_said_no()
    {
        var paired = await Paired.Proposed(app);
        var path = $"/v1/mentees/{paired.Mentee.Id}";

        await app.Mentor((await app.AMentor()).Id.Value).See(path).ShouldRefuse(HttpStatusCode.NotFound, "mentee.not-found");
        await app.Staff().Do($"{paired.Path}/decline", new { side = "mentee", reason = "noTime" }).ShouldLead("declined");
        await paired.MentorClient.See(path).ShouldRefuse(HttpStatusCode.NotFound, "mentee.not-found");
    }
}
