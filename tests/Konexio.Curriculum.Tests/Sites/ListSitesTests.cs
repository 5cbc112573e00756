namespace Konexio.Curriculum.Tests.Sites;

public sealed class ListSitesTests(CurriculumApp app)
{
    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        Guid[] opened = [await app.ASite(), await app.ASite(), await app.ASite()];
        await app.ARoom(opened[2]);

        var listed = await app.Coordinator().All("/v1/sites?limit=2");

        listed.Select(site => site.Id()).ShouldBeUnique();
        opened.ShouldBeSubsetOf(listed.Select(site => site.Id()));
        listed.Single(site => site.Id() == opened[2])["roomsInUse"]!.GetValue<int>().ShouldBe(1);
    }
}
