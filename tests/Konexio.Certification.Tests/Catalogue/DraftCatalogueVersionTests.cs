using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Certification.Tests.Catalogue;

public sealed class DraftCatalogueVersionTests(CatalogueApp catalogue) : IClassFixture<CatalogueApp>
{
    [Fact]
    public async Task What_was_read_can_be_drafted_again_and_is_not_in_force()
    {
        var number = await catalogue.ADraft();

        (await CatalogueApp.Content(catalogue.App, number)).ToJsonString().ShouldBe((await CatalogueApp.Content(catalogue.App)).ToJsonString());
        var list = await catalogue.App.Staff().See("/v1/certification/modules").Gives(HttpStatusCode.OK);
        list["catalogueVersion"]!.GetValue<int>().ShouldBe(number - 1);
    }

    [Fact]
    public async Task A_second_draft_is_refused()
    {
        await catalogue.ADraft();

        await catalogue.App.Staff().Do(CatalogueApp.Versions, await CatalogueApp.Content(catalogue.App)).ShouldRefuse(HttpStatusCode.Conflict, "catalogue.draft-exists");
    }

    [Fact]
    public async Task Every_fault_is_told_with_its_place()
    {
        await catalogue.PublishAll();
        var content = await CatalogueApp.Content(catalogue.App);
        content["modules"]![0]!["code"] = "tableur";
        content["awards"]![0]!["count"] = 99;
        content["settings"]!["cardMonths"] = 0;

        var problem = await catalogue.App.Staff().Do(CatalogueApp.Versions, content).Gives(HttpStatusCode.UnprocessableEntity);

        problem["errors"]!.AsArray().Select(fault => $"{fault!.Text("code")} {fault!.Text("pointer")}").ShouldBe(
            ["catalogue.code-twice /modules", "catalogue.count-out-of-range /awards/0/count", "catalogue.card-months-out-of-range /settings/cardMonths"],
            ignoreOrder: true);
    }

    [Fact]
    public async Task What_is_left_out_is_refused()
    {
        await catalogue.App.Staff().Do(CatalogueApp.Versions, new { }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "input.required");
        await catalogue.App.Staff().Do(CatalogueApp.Versions, new { modules = new object?[] { null }, settings = new { } })
            .ShouldRefuse(HttpStatusCode.UnprocessableEntity, "input.required");
    }

    [Fact]
    public async Task A_trainer_may_not() =>
        await catalogue.App.As(Role.Trainer).Do(CatalogueApp.Versions, new { }).Gives(HttpStatusCode.Forbidden);
}
