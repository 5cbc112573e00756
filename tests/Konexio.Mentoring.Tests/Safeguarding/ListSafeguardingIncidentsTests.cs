using System.Net;

namespace Konexio.Mentoring.Tests.Safeguarding;

public sealed class ListSafeguardingIncidentsTests(MentoringApp app)
{
    [Fact]
    public async Task They_are_found_by_category_and_state_page_after_page()
    {
        var (first, second) = (await app.Reported("moneyOrGifts"), await app.Reported("moneyOrGifts"));
        await app.Safeguarding().Do(second.At("acknowledge")).ShouldLead("acknowledged");

        (await Ids("category=moneyOrGifts&limit=1")).ShouldBe(new[] { first, second }.OrderDescending());
        (await Ids("category=moneyOrGifts&status=reported")).ShouldBe([first]);
        (await app.Staff().See("/v1/safeguarding-incidents")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<List<Guid>> Ids(string query) => [.. (await app.Safeguarding().All($"/v1/safeguarding-incidents?{query}")).Select(item => item.Id())];
}
