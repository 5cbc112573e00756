using System.Net;

namespace Konexio.Impact.Tests.Surveys;

public sealed class GetSurveyVersionTests(ImpactApp app)
{
    [Fact]
    public async Task Every_text_is_there_in_every_language()
    {
        var version = await app.Staff().See("/v1/surveys/impact/versions/1").Gives(HttpStatusCode.OK);

        version["questions"]!.AsArray().Select(question => question!.Text("code")).ShouldBe(["skillsUse", "feelsMoreIntegrated", "situation"]);
        version["questions"]![0]!["text"]!.AsObject().Select(text => text.Key).ShouldBe(["fr", "en", "ar", "fa", "ps", "ti", "uk"], ignoreOrder: true);
        version["questions"]![1]!["waves"]!.AsArray().Select(wave => wave!.GetValue<string>()).ShouldNotContain("entry");
        await app.Staff().See("/v1/surveys/impact/versions/99").ShouldRefuse(HttpStatusCode.NotFound, "survey.version-not-found");
    }
}
