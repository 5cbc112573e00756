using System.Net;

namespace Konexio.Mentoring.Tests.Mentors;

public sealed class GetMentorTests(MentoringApp app)
{
    [Fact]
    public async Task Reading_a_profile_is_written_down()
    {
        var mentor = await app.ApprovedMentor();

        var seen = await app.Staff().See($"/v1/mentors/{mentor}").Gives(HttpStatusCode.OK);

        (seen.Text("status"), seen.Text("vettedUntil"), seen["capacity"]!.GetValue<int>()).ShouldBe(("approved", "2027-11-01", 2));
        seen["profile"]!.ToJsonString().ShouldBe(
            """{"name":"Marc Exemple","email":"marc@exemple.example","languages":["fr","en"],"skills":["mockInterview"],"slots":[{"day":"tuesday","part":"evening"}]}""");
        (await app.Audited(seen.Id("personId"), "GetMentor")).ShouldBe(["read coordinator name,email,profile"]);
    }

    [Fact]
    public async Task A_mentor_sees_their_own_record_and_another_s_like_one_that_is_unknown()
    {
        var (own, other) = (await app.ApprovedMentor(), await app.ApprovedMentor());

        (await app.Mentor(own).See($"/v1/mentors/{own}").Gives(HttpStatusCode.OK))["profile"]!.Text("name").ShouldBe("Marc Exemple");

        var foreign = await app.Mentor(own).See($"/v1/mentors/{other}").Gives(HttpStatusCode.NotFound);
        var unknown = await app.Mentor(own).See($"/v1/mentors/{Guid.Empty}").Gives(HttpStatusCode.NotFound);
        Without(foreign).ShouldBe(Without(unknown));
        foreign.Text("code").ShouldBe("mentor.not-found");
    }

    private static string Without(System.Text.Json.Nodes.JsonNode problem)
    {
        foreach (var own in new[] { "instance", "traceId" }) problem.AsObject().Remove(own);
        return problem.ToJsonString();
    }
}
