using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Impact.Tests.Surveys;

public sealed class DraftSurveyVersionTests(ImpactApp app)
{
    [Fact]
    public async Task The_next_version_waits_until_the_draft_before_is_published()
    {
        var path = $"/v1/surveys/{(await app.Staff().Do("/v1/surveys", Surveying.Form(Surveying.NewCode())).Gives(HttpStatusCode.Created)).Text("code")}/versions";
        await app.Staff().Do(path, Surveying.Form()).ShouldRefuse(HttpStatusCode.Conflict, "survey.draft-exists");
        await app.As(Role.Supervisor).Do($"{path}/1/publish").Gives(HttpStatusCode.OK);

        (await app.Staff().Do(path, Surveying.Form()).Gives(HttpStatusCode.Created))["number"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public async Task An_unknown_survey_has_no_versions() =>
        await app.Staff().Do("/v1/surveys/unknown/versions", Surveying.Form()).ShouldRefuse(HttpStatusCode.NotFound, "survey.not-found");
}
