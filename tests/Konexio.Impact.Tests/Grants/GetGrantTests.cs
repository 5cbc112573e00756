using System.Net;
using Konexio.Impact.Tests.Reports;

namespace Konexio.Impact.Tests.Grants;

public sealed class GetGrantTests(ImpactApp app)
{
    private static readonly DateOnly From = new(2026, 1, 1);
    private static readonly DateOnly Until = new(2026, 12, 31);

    [Fact]
    public async Task A_grant_is_read_as_it_was_registered()
    {
        var funder = await app.AFunder();
        var id = await app.AGrant(funder, From, Until, ["parcours-digital"]);

        var grant = await app.Staff().GetJson($"/v1/grants/{id}");

        grant.GetProperty("funderId").GetGuid().ShouldBe(funder);
        grant.GetProperty("startsOn").GetString().ShouldBe("2026-01-01");
        grant.GetProperty("amountCents").GetInt64().ShouldBe(1_000_000);
        grant.GetProperty("currency").GetString().ShouldBe("EUR");
        grant.GetProperty("scope").GetProperty("tracks").EnumerateArray().Select(track => track.GetString()).ShouldBe(["parcours-digital"]);
    }

    [Fact]
    public async Task Another_funders_grant_might_as_well_not_exist()
    {
        var (own, other) = (await app.AFunder(), await app.AFunder());
        var (mine, theirs) = (await app.AGrant(own, From, Until), await app.AGrant(other, From, Until));

        (await app.Funder(own).See($"/v1/grants/{mine}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var foreign = await app.Funder(own).See($"/v1/grants/{theirs}");
        var unknown = await app.Funder(own).See($"/v1/grants/{Guid.CreateVersion7(ImpactApp.Now)}");

        foreign.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Without(await foreign.Text()).ShouldBe(Without(await unknown.Text()));
    }

    private static string Without(string problem) =>
        System.Text.RegularExpressions.Regex.Replace(problem, "\"(?:instance|traceId)\":\"[^\"]*\"", "", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
}
