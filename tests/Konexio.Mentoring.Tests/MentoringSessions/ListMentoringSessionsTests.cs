namespace Konexio.Mentoring.Tests.MentoringSessions;

public sealed class ListMentoringSessionsTests(MentoringApp app)
{
    [Fact]
    public async Task They_are_found_by_mentorship_mentor_and_state_page_after_page()
    {
        var paired = await Paired.Active(app);
        var (first, second) = (await paired.LogConfirmed("2026-11-18"), await paired.Log("2026-11-19"));

        (await Ids(app.Staff(), $"mentorshipId={paired.Id}&limit=1")).ShouldBe(new[] { first, second }.OrderDescending());
        (await Ids(app.Staff(), $"mentorId={paired.Mentor.Id}&status=confirmed")).ShouldBe([first]);
    }

    [Fact]
    public async Task A_mentor_sees_their_own_alone()
    {
        var (own, foreign) = (await Paired.Active(app), await Paired.Active(app));
        var session = await own.Log();
        await foreign.Log();

        (await Ids(own.MentorClient, "limit=200")).ShouldBe([session]);
        (await Ids(own.MentorClient, $"mentorshipId={foreign.Id}")).ShouldBeEmpty();
    }

    private static async Task<List<Guid>> Ids(HttpClient client, string query) => [.. (await client.All($"/v1/mentoring-sessions?{query}")).Select(item => item.Id())];
}
