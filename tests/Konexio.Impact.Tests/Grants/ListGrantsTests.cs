using Konexio.Impact.Tests.Reports;

namespace Konexio.Impact.Tests.Grants;

public sealed class ListGrantsTests(ImpactApp app)
{
    private static readonly DateOnly From = new(2026, 1, 1);

    [Fact]
    public async Task Staff_sees_a_funders_grants_and_a_funder_its_own()
    {
        var (own, other) = (await app.AFunder(), await app.AFunder());
        var theirs = await app.AGrant(other, From, From);
        var (first, second) = await Two(own);

        (await Ids(app.Staff(), $"/v1/grants?funderId={own}")).ShouldBe([second, first]);
        (await Ids(app.Funder(own), "/v1/grants")).ShouldBe([second, first]);
        (await Ids(app.Funder(own), $"/v1/grants?funderId={other}")).ShouldBeEmpty();
        (await Ids(app.Funder(other), "/v1/grants")).ShouldBe([theirs]);
    }

    [Fact]
    public async Task Pages_follow_each_other()
    {
        var funder = await app.AFunder();
        var (first, second) = await Two(funder);

        var page = await app.Staff().GetJson($"/v1/grants?funderId={funder}&limit=1");

        page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid()).ShouldBe([second]);
        (await Ids(app.Staff(), $"/v1/grants?funderId={funder}&limit=1&cursor={page.GetProperty("nextCursor").GetString()}")).ShouldBe([first]);
    }

    // On a clock that stands still, which of two ids is greater is left to chance.
    private async Task<(Guid First, Guid Second)> Two(Guid funder)
    {
        var made = new[] { await app.AGrant(funder, From, From), await app.AGrant(funder, From, From) }.OrderBy(id => id.ToString(), StringComparer.Ordinal).ToList();
        return (made[0], made[1]);
    }

    private static async Task<IReadOnlyList<Guid>> Ids(HttpClient caller, string list) =>
        [.. (await caller.GetJson(list)).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid())];
}
