using System.Net;

namespace Konexio.Mentoring.Tests.Mentorships;

public sealed class ListMentorshipsTests(MentoringApp app)
{
    [Fact]
    public async Task They_are_found_by_mentor_mentee_cohort_and_state_page_after_page()
    {
        var cohort = People.New();
        var mentor = await app.AMentor(capacity: 3);
        var (one, two, three) = (await Paired.Proposed(app, mentor, await app.AMentee(cohort: cohort)), await Paired.Accepted(app, mentor), await Paired.Active(app, mentor));

        (await Ids($"mentorId={mentor.Id}&limit=1")).ShouldBe(new[] { one.Id, two.Id, three.Id }.OrderDescending());
        (await Ids($"mentorId={mentor.Id}&status=accepted")).ShouldBe([two.Id]);
        (await Ids($"menteeId={three.Mentee.Id}")).ShouldBe([three.Id]);
        (await Ids($"cohortId={cohort}")).ShouldBe([one.Id]);
        await app.Staff().See("/v1/mentorships?status=running").Gives(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_mentor_sees_their_own_alone_whatever_is_asked_for()
    {
        var (own, foreign) = (await Paired.Proposed(app), await Paired.Proposed(app));

        (await own.MentorClient.All("/v1/mentorships?limit=200")).Select(item => item.Id()).ShouldBe([own.Id]);
        (await own.MentorClient.All($"/v1/mentorships?mentorId={foreign.Mentor.Id}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Silent_ones_are_found_by_their_days()
    {
        var paired = await Paired.Active(app);
        await app.Database.Query("update mentoring.mentorships set silent_since = '2026-10-01 09:00Z' where id = $1", paired.Id);

        var found = await app.Staff().All($"/v1/mentorships?mentorId={paired.Mentor.Id}&silentDays=45");
        found.ShouldHaveSingleItem().Text("health").ShouldBe("silent45");
        (await app.Staff().All($"/v1/mentorships?mentorId={paired.Mentor.Id}&silentDays=90")).ShouldBeEmpty();
        await app.Staff().See("/v1/mentorships?silentDays=0").ShouldRefuse(HttpStatusCode.UnprocessableEntity, "input.out-of-range");
    }

    private async Task<List<Guid>> Ids(string query) => [.. (await app.Staff().All($"/v1/mentorships?{query}")).Select(item => item.Id())];
}
