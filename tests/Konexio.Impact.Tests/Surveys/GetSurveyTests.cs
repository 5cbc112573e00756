using System.Net;

namespace Konexio.Impact.Tests.Surveys;

public sealed class GetSurveyTests(ImpactApp app)
{
    [Fact]
    public async Task The_seed_asks_in_all_waves()
    {
        var survey = await app.Staff().See("/v1/surveys/impact").Gives(HttpStatusCode.OK);

        survey["waves"]!.AsArray().Select(wave => wave!.GetValue<string>()).ShouldBe(["entry", "exit", "months3", "months6", "months12"]);
        survey["versions"]!.AsArray().ShouldHaveSingleItem()!["publishedAt"].ShouldNotBeNull();
        await app.Staff().See("/v1/surveys/unknown").ShouldRefuse(HttpStatusCode.NotFound, "survey.not-found");
    }
}
