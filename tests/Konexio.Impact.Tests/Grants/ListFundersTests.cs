using System.Net;
using Konexio.Impact.Tests.Reports;

namespace Konexio.Impact.Tests.Grants;

public sealed class ListFundersTests(ImpactApp app)
{
    [Fact]
    public async Task Pages_hold_each_funder_once()
    {
        Guid[] made = [await app.AFunder(), await app.AFunder(), await app.AFunder()];
        var (seen, next) = (new List<Guid>(), "/v1/funders?limit=2");
        while (next is not null)
        {
            var page = await app.Staff().GetJson(next);
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid()));
            next = page.TryGetProperty("nextCursor", out var cursor) && cursor.GetString() is { } after ? $"/v1/funders?limit=2&cursor={after}" : null;
        }

        seen.ShouldBeUnique();
        made.ShouldBeSubsetOf(seen);
    }

    [Fact]
    public async Task A_wrong_cursor_is_refused() =>
        (await app.Staff().See("/v1/funders?cursor=x")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
}
