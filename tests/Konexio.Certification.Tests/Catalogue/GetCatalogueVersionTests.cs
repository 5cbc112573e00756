using System.Net;

namespace Konexio.Certification.Tests.Catalogue;

public sealed class GetCatalogueVersionTests(CertificationApp app)
{
    [Fact]
    public async Task A_version_is_shown_whole_under_its_tag()
    {
        using var answer = await app.Staff().See($"{CatalogueApp.Versions}/1");

        answer.Headers.ETag.ShouldNotBeNull();
        var version = await answer.Json();
        version["modules"]!.AsArray().Count.ShouldBe(9);
        version["settings"]!["stages"]![0]!.Text("stageCode").ShouldBe("vie-professionnelle");
        version["publishedAt"].ShouldNotBeNull();
    }

    [Fact]
    public async Task An_unknown_version_is_not_found() =>
        await app.Staff().See($"{CatalogueApp.Versions}/99999").ShouldRefuse(HttpStatusCode.NotFound, "catalogue.not-found");
}
