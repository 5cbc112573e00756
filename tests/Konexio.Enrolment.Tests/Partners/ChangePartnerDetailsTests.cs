using System.Net;
using System.Net.Http.Json;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Enrolment.Tests.Partners;

public sealed class ChangePartnerDetailsTests(EnrolmentApp app)
{
    [Fact]
    public async Task A_change_replaces_the_details_whole()
    {
        var partner = await app.RegisterPartner();

        (await Change(partner, "CADA de Pantin", await Version(partner))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var seen = await (await app.As(Role.Coordinator).See($"/v1/partners/{partner}")).Json();
        seen["name"]!.GetValue<string>().ShouldBe("CADA de Pantin");
    }

    [Fact]
    public async Task A_change_that_names_no_version_is_refused() =>
        await Change(await app.RegisterPartner(), "CADA de Pantin", null).ShouldRefuse(HttpStatusCode.PreconditionRequired, "concurrency.version-required");

    [Fact]
    public async Task A_change_of_another_version_is_refused()
    {
        var partner = await app.RegisterPartner();
        var version = await Version(partner);
        await Change(partner, "CADA de Pantin", version);

        await Change(partner, "CADA de Bobigny", version).ShouldRefuse(HttpStatusCode.PreconditionFailed, "concurrency.stale-version");
    }

    private async Task<string> Version(Guid partner) => (await app.As(Role.Coordinator).See($"/v1/partners/{partner}")).Headers.ETag!.Tag;

    private async Task<HttpResponseMessage> Change(Guid partner, string name, string? version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/v1/partners/{partner}") { Content = JsonContent.Create(Referring.Partner(name)) };
        if (version is not null) request.Headers.Add("If-Match", version);
        return await app.As(Role.Coordinator).SendAsync(request, TestContext.Current.CancellationToken);
    }
}
