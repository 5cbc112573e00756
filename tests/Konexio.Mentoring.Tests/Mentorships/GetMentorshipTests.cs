using System.Net;

namespace Konexio.Mentoring.Tests.Mentorships;

public sealed class GetMentorshipTests(MentoringApp app)
{
    [Fact]
    public async Task The_mentor_sees_their_own_and_the_reading_is_written_down()
    {
        var paired = await Paired.Active(app);

        var seen = await paired.MentorClient.See(paired.Path).Gives(HttpStatusCode.OK);

        (seen.Id("menteeId"), seen.Id("companyId"), seen.Text("status")).ShouldBe((paired.Mentee.Id.Value, paired.Company, "active"));
        (await app.TouchedBy(paired.Mentee.PersonId.Value, "GetMentorship")).ShouldBe(["read mentor"]);
    }

    [Fact]
    public async Task Another_mentors_answers_like_an_unknown_one()
    {
        var paired = await Paired.Proposed(app);
        var other = app.Mentor((await app.AMentor()).Id.Value);

        var (foreign, unknown) = (await Body(other, paired.Id), await Body(other, People.New()));

        foreign.ShouldBe(unknown);
    }

    [Fact]
    public async Task It_is_answered_again_only_when_it_has_changed()
    {
        var paired = await Paired.Proposed(app);
        using var staff = app.Staff();
        staff.DefaultRequestHeaders.IfNoneMatch.ParseAdd(await staff.TagOf(paired.Path));

        (await staff.See(paired.Path)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    private static async Task<string> Body(HttpClient client, Guid id)
    {
        var problem = await client.See($"/v1/mentorships/{id}").Gives(HttpStatusCode.NotFound);
        problem["traceId"] = null;
        return problem.ToJsonString().Replace(id.ToString(), "", StringComparison.Ordinal);
    }
}
