using System.Net;

namespace Konexio.Certification.Tests.Catalogue;

public sealed class ReviseCatalogueVersionTests(CatalogueApp catalogue) : IClassFixture<CatalogueApp>
{
    [Fact]
    public async Task A_draft_is_replaced_whole()
    {
        var path = $"{CatalogueApp.Versions}/{await catalogue.ADraft()}";
        var content = await CatalogueApp.Content(catalogue.App);
        content["settings"]!["diagnosticMark"] = 70;

        await catalogue.App.Staff().Put(path, content, await catalogue.App.Staff().TagOf(path)).Gives(HttpStatusCode.NoContent);

        (await catalogue.App.Staff().See(path).Gives(HttpStatusCode.OK))["settings"]!["diagnosticMark"]!.GetValue<int>().ShouldBe(70);
    }

    [Fact]
    public async Task A_stale_version_is_refused_and_one_must_be_named()
    {
        var path = $"{CatalogueApp.Versions}/{await catalogue.ADraft()}";
        var content = await CatalogueApp.Content(catalogue.App);

        await catalogue.App.Staff().Put(path, content, "\"1\"").ShouldRefuse(HttpStatusCode.PreconditionFailed, "concurrency.stale-version");
        await catalogue.App.Staff().Put(path, content, null).ShouldRefuse(HttpStatusCode.PreconditionRequired, "concurrency.version-required");
    }

    [Fact]
    public async Task What_is_published_never_changes()
    {
        var path = $"{CatalogueApp.Versions}/1";
        var content = await CatalogueApp.Content(catalogue.App);

        await catalogue.App.Staff().Put(path, content, await catalogue.App.Staff().TagOf(path)).ShouldRefuse(HttpStatusCode.Conflict, "catalogue.already-published");
        await catalogue.App.Staff().Put($"{CatalogueApp.Versions}/99999", content, "\"1\"").ShouldRefuse(HttpStatusCode.NotFound, "catalogue.not-found");
    }
}
