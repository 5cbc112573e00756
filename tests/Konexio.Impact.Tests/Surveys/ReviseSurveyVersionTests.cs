using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Impact.Tests.Surveys;

public sealed class ReviseSurveyVersionTests(ImpactApp app)
{
    [Fact]
    public async Task A_draft_is_replaced_whole_by_who_saw_it()
    {
        var path = await Drafted();
        var tag = await app.Staff().TagOf(path);
        var form = Surveying.Form();
        form["title"] = Surveying.Text("Autre titre");

        (await app.Staff().Put(path, form, tag)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await app.Staff().See(path).Gives(HttpStatusCode.OK))["title"]!.Text("fr").ShouldBe("Autre titre (fr)");
        (await app.Staff().Put(path, form, tag)).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task What_is_published_never_changes()
    {
        var path = await Drafted();
        await app.As(Role.Supervisor).Do($"{path}/publish").Gives(HttpStatusCode.OK);

        await app.Staff().Put(path, Surveying.Form(), await app.Staff().TagOf(path)).ShouldRefuse(HttpStatusCode.Conflict, "survey.already-published");
        await app.Staff().Put("/v1/surveys/impact/versions/99", Surveying.Form(), "\"1\"").ShouldRefuse(HttpStatusCode.NotFound, "survey.version-not-found");
    }

    private async Task<string> Drafted() =>
        $"/v1/surveys/{(await app.Staff().Do("/v1/surveys", Surveying.Form(Surveying.NewCode())).Gives(HttpStatusCode.Created)).Text("code")}/versions/1";
}
