using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Certification.Tests.Catalogue;

public sealed class PublishCatalogueVersionTests(CatalogueApp catalogue) : IClassFixture<CatalogueApp>
{
    [Fact]
    public async Task A_draft_comes_into_force_once_and_that_is_told()
    {
        var number = await catalogue.ADraft();
        var path = $"{CatalogueApp.Versions}/{number}";
        var supervisor = catalogue.App.As(Role.Supervisor);

        await supervisor.Do($"{path}/publish").Gives(HttpStatusCode.OK);

        (await supervisor.See("/v1/certification/awards").Gives(HttpStatusCode.OK))["catalogueVersion"]!.GetValue<int>().ShouldBe(number);
        await supervisor.Do($"{path}/publish").ShouldRefuse(HttpStatusCode.Conflict, "catalogue.already-published");
        var id = (await supervisor.See(path).Gives(HttpStatusCode.OK)).Id();
        (await catalogue.App.Ask("select event_name || ' ' || (payload ->> 'versionNumber') from certification.outbox_messages where aggregate_id = $1", id))
            .ShouldBe([$"certification.catalogue-published.v1 {number}"]);
    }

    [Fact]
    public async Task Coordinators_draft_but_do_not_publish() =>
        await catalogue.App.Staff().Do($"{CatalogueApp.Versions}/{await catalogue.ADraft()}/publish").Gives(HttpStatusCode.Forbidden);

    [Fact]
    public async Task An_unknown_version_is_not_found() =>
        await catalogue.App.As(Role.Administrator).Do($"{CatalogueApp.Versions}/99999/publish").ShouldRefuse(HttpStatusCode.NotFound, "catalogue.not-found");
}
