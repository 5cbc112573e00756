using System.Net;

namespace Konexio.Impact.Tests.Surveys;

public sealed class ListSurveysTests(ImpactApp app)
{
    [Fact]
    public async Task Each_says_which_version_is_in_force()
    {
        var code = (await app.Staff().Do("/v1/surveys", Surveying.Form(Surveying.NewCode())).Gives(HttpStatusCode.Created)).Text("code");

        var surveys = (await app.Staff().See("/v1/surveys").Gives(HttpStatusCode.OK))["items"]!.AsArray();

        surveys.Single(survey => survey!.Text("code") == "impact")!["numberInForce"]!.GetValue<int>().ShouldBe(1);
        surveys.Single(survey => survey!.Text("code") == code)!["numberInForce"].ShouldBeNull();
    }
}
