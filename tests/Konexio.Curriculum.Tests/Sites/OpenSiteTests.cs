using System.Net;
using System.Text.Json.Nodes;

namespace Konexio.Curriculum.Tests.Sites;

public sealed class OpenSiteTests(CurriculumApp app)
{
    [Fact]
    public async Task A_site_is_opened_and_can_be_read()
    {
        var answer = await app.Coordinator().Do("/v1/sites", Planning.Site("Konexio Lyon"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        var seen = await app.Coordinator().See(answer.Headers.Location!.ToString()).Gives(HttpStatusCode.OK);
        seen.Text("name").ShouldBe("Konexio Lyon");
        seen["address"]!.Text("communeCode").ShouldBe("75118");
        seen["latitude"]!.GetValue<double>().ShouldBe(48.8925);
    }

    [Fact]
    public async Task A_site_need_not_say_where_on_earth_it_is() =>
        await app.Coordinator().Do("/v1/sites", Planning.Site(latitude: null, longitude: null)).Gives(HttpStatusCode.Created);

    [Fact]
    public async Task Each_fault_is_told_where_it_is()
    {
        var refused = await (await app.Coordinator().Do("/v1/sites", Planning.Site(name: " ", latitude: 91, longitude: null, postcode: "7501"))).Json();

        refused["errors"]!.AsArray().Select(Fault).ShouldBe(
        [
            ("/name", "site.name-required"), ("/latitude", "site.latitude-out-of-range"), ("/longitude", "site.coordinates-incomplete"), ("/address/postcode", "site.malformed-postcode"),
        ], ignoreOrder: true);
    }

    private static (string, string) Fault(JsonNode? fault) => (fault!.Text("pointer"), fault!.Text("code"));
}
