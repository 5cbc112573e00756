using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Impact.Tests.Surveys;

public sealed class PublishSurveyVersionTests(ImpactApp app)
{
    [Fact]
    public async Task Nothing_is_published_that_somebody_could_not_read()
    {
        var (code, form) = (Surveying.NewCode(), Surveying.Form());
        form["code"] = code;
        form["waves"] = new[] { "exit" };
        form["introduction"] = new { fr = "Seulement en français" };
        await app.Staff().Do("/v1/surveys", form).Gives(HttpStatusCode.Created);

        var refused = await app.As(Role.Supervisor).Do($"/v1/surveys/{code}/versions/1/publish").Gives(HttpStatusCode.UnprocessableEntity);

        refused["errors"]!.AsArray().Select(fault => fault!.Text("pointer")).ShouldBe(
            ["/introduction/en", "/introduction/ar", "/introduction/fa", "/introduction/ps", "/introduction/ti", "/introduction/uk"]);
    }

    [Fact]
    public async Task It_is_published_once_and_by_a_supervisor()
    {
        var code = (await app.Staff().Do("/v1/surveys", Surveying.Form(Surveying.NewCode())).Gives(HttpStatusCode.Created)).Text("code");
        (await app.Staff().Do($"/v1/surveys/{code}/versions/1/publish")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        (await app.As(Role.Supervisor).Do($"/v1/surveys/{code}/versions/1/publish").Gives(HttpStatusCode.OK))["number"]!.GetValue<int>().ShouldBe(1);

        await app.As(Role.Supervisor).Do($"/v1/surveys/{code}/versions/1/publish").ShouldRefuse(HttpStatusCode.Conflict, "survey.already-published");
        await app.As(Role.Supervisor).Do($"/v1/surveys/{code}/versions/2/publish").ShouldRefuse(HttpStatusCode.NotFound, "survey.version-not-found");
    }
}
