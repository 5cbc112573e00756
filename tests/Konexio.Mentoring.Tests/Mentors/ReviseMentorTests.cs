using System.Net;

namespace Konexio.Mentoring.Tests.Mentors;

public sealed class ReviseMentorTests(MentoringApp app)
{
    [Fact]
    public async Task A_mentor_keeps_their_own_profile_true_and_nobody_else_s()
    {
        var (own, other) = (await app.ApprovedMentor(), await app.ApprovedMentor());
        var client = app.Mentor(own);
        var tag = await client.TagOf($"/v1/mentors/{own}");

        await client.Put($"/v1/mentors/{own}", PeopleCalls.MentorForm(name: "Zoé Exemple", languages: ["FA"], capacity: 1), tag).ShouldLead("approved");

        var seen = await client.See($"/v1/mentors/{own}").Gives(HttpStatusCode.OK);
        (seen["profile"]!.Text("name"), seen["profile"]!["languages"]!.ToJsonString(), seen["capacity"]!.GetValue<int>()).ShouldBe(("Zoé Exemple", "[\"fa\"]", 1));
        (await app.Audited(seen.Id("personId"), "ReviseMentor")).ShouldBe(["change mentor name,email,profile"]);
        (await client.Put($"/v1/mentors/{own}", PeopleCalls.MentorForm(), tag)).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        await client.Put($"/v1/mentors/{other}", PeopleCalls.MentorForm(), tag).ShouldRefuse(HttpStatusCode.NotFound, "mentor.not-found");
    }

    [Fact]
    public async Task The_capacity_never_falls_below_what_runs()
    {
        var mentor = await app.AMentor(capacity: 3);
        await Paired.Accepted(app, mentor);
        await Paired.Accepted(app, mentor);
        await Paired.Proposed(app, mentor);
        var (client, path) = (app.Mentor(mentor.Id.Value), $"/v1/mentors/{mentor.Id}");

        await client.Put(path, PeopleCalls.MentorForm(capacity: 1), await client.TagOf(path)).ShouldRefuse(HttpStatusCode.Conflict, "mentor.capacity-in-use");
        await client.Put(path, PeopleCalls.MentorForm(capacity: 2), await client.TagOf(path)).ShouldLead("approved");
    }

    [Fact]
    public async Task A_rejected_mentor_stays_as_they_are()
    {
        var mentor = await app.SubmittedMentor();
        await app.Staff().Do($"/v1/mentors/{mentor}/reject", new { reason = "tooLittleTime" }).ShouldLead("rejected");

        await app.Staff().Put($"/v1/mentors/{mentor}", PeopleCalls.MentorForm(), await app.Staff().TagOf($"/v1/mentors/{mentor}"))
            .ShouldRefuse(HttpStatusCode.Conflict, "mentor.wrong-state");
    }
}
