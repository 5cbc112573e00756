using System.Net;
using Konexio.Impact.Tests.Reports;

namespace Konexio.Impact.Tests.Indicators;

public sealed class GetIndicatorTests(ImpactApp app)
{
    [Fact]
    public async Task An_indicator_says_how_it_is_measured()
    {
        var indicator = await app.Funder(Guid.CreateVersion7(ImpactApp.Now)).GetJson("/v1/indicators/skillsUsedDaily");

        var version = indicator.GetProperty("versions")[0];
        version.GetProperty("number").GetInt32().ShouldBe(1);
        version.GetProperty("name").GetProperty("en").GetString().ShouldBe("Skills used daily");
        version.GetProperty("unit").GetString().ShouldBe("share");
        version.GetProperty("formula").GetProperty("survey").GetProperty("counted")[0].GetString().ShouldBe("daily");
    }

    [Fact]
    public async Task An_unknown_one_is_not_found() => (await app.Staff().See("/v1/indicators/luck")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
}
