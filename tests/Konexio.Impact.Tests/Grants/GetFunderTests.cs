using System.Net;
using Konexio.Impact.Tests.Reports;

namespace Konexio.Impact.Tests.Grants;

public sealed class GetFunderTests(ImpactApp app)
{
    [Fact]
    public async Task A_funder_is_found_by_its_identifier()
    {
        var id = await app.AFunder();

        var funder = await app.Staff().GetJson($"/v1/funders/{id}");

        funder.GetProperty("id").GetGuid().ShouldBe(id);
        funder.GetProperty("name").GetString().ShouldStartWith("Financeur ");
        funder.GetProperty("registeredAt").GetDateTimeOffset().ShouldBe(ImpactApp.Now);
    }

    [Fact]
    public async Task An_unknown_one_is_not_found()
    {
        var answer = await app.Staff().See($"/v1/funders/{Guid.CreateVersion7(ImpactApp.Now)}");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Text()).ShouldContain("funder.not-found");
    }
}
