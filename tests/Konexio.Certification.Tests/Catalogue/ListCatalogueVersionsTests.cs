namespace Konexio.Certification.Tests.Catalogue;

public sealed class ListCatalogueVersionsTests(CatalogueApp catalogue) : IClassFixture<CatalogueApp>
{
    [Fact]
    public async Task Versions_come_the_newest_first_page_after_page()
    {
        await catalogue.ADraft();
        await catalogue.ADraft();

        var versions = await catalogue.App.Staff().All($"{CatalogueApp.Versions}?limit=1");

        versions.Select(version => (version["number"]!.GetValue<int>(), version["publishedAt"] is null)).ShouldBe([(3, true), (2, false), (1, false)]);
    }
}
