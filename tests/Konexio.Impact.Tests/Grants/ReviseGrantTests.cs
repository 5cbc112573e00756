using System.Net;
using System.Net.Http.Json;
using Konexio.Impact.Tests.Reports;

namespace Konexio.Impact.Tests.Grants;

public sealed class ReviseGrantTests
{
    [Fact]
    public async Task A_scope_that_changes_takes_its_figures_along()
    {
        await using var school = await School.Open();
        var told = new RandomSchool(11);
        await school.Hear(told.Told);
        var grant = await school.Pay(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), ["parcours-digital"]);
        var other = await school.Pay(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), ["parcours-code"]);
        await school.Count();

        (await Revise(school, grant.Id, await Tag(school, grant.Id), ["parcours-code"])).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await school.Count();

        var revised = grant with { Tracks = ["parcours-code"] };
        AGrant[] all = [revised, other];
        foreach (var one in all) (await school.Cells(one.Id)).ShouldBe(new Reckoning(told.Told).Cells(one, all));
        (await school.ReportOf(other.Id)).GetProperty("sharedWith").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Who_changes_a_grant_says_which_version()
    {
        await using var school = await School.Open();
        var grant = await school.Pay(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), []);
        var tag = await Tag(school, grant.Id);

        (await Revise(school, grant.Id, tag, ["a"])).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await Revise(school, grant.Id, tag, ["b"])).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await Revise(school, grant.Id, null, ["b"])).StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        (await Revise(school, Guid.CreateVersion7(ImpactApp.Now), tag, ["b"])).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> Tag(School school, Guid grant) => (await school.App.Staff().See($"/v1/grants/{grant}")).Headers.ETag!.Tag;

    private static Task<HttpResponseMessage> Revise(School school, Guid grant, string? tag, string[] tracks)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, $"/v1/grants/{grant}")
        {
            Content = JsonContent.Create(new { name = "Autre", startsOn = "2026-01-01", endsOn = "2026-12-31", amountCents = 7, scope = new { tracks } }),
        };
        if (tag is not null) request.Headers.TryAddWithoutValidation("If-Match", tag);
        return school.App.Staff().SendAsync(request);
    }
}
