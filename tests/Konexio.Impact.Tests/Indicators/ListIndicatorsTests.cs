using Konexio.Impact.Domain.Indicators;
using Konexio.Impact.Tests.Reports;

namespace Konexio.Impact.Tests.Indicators;

public sealed class ListIndicatorsTests(ImpactApp app)
{
    [Fact]
    public async Task A_school_begins_with_the_indicators_of_the_seed()
    {
        var list = await app.Staff().GetJson("/v1/indicators");

        list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("code").GetString()).ShouldBe(Seed.Indicators.Select(seed => seed.Code), ignoreOrder: true);
    }

    [Fact]
    public void Each_indicator_of_the_seed_is_a_valid_one()
    {
        foreach (var (code, content) in Seed.Indicators) Indicator.First(code, content, ImpactApp.Now).Succeeded.ShouldBeTrue(code);
    }
}
