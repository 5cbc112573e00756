using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Enrolment.Tests.Partners;

public sealed class ListPartnersTests(EnrolmentApp app)
{
    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        var registered = new[] { await app.RegisterPartner(), await app.RegisterPartner(), await app.RegisterPartner() };

        var first = await (await app.As(Role.Coordinator).See("/v1/partners?kind=CADA&limit=2")).Json();
        var second = await (await app.As(Role.Coordinator).See($"/v1/partners?kind=CADA&limit=200&cursor={first["nextCursor"]}")).Json();
        var listed = first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(partner => partner!["id"]!.GetValue<Guid>()).ToList();

        listed.ShouldBeUnique();
        registered.ShouldBeSubsetOf(listed);
    }

    [Fact]
    public async Task A_partner_finds_itself_only()
    {
        var (own, _) = (await app.ValidPartner(), await app.ValidPartner());

        var found = await (await app.As(Role.Partner, own).See("/v1/partners?status=validated")).Json();
        found["items"]!.AsArray().Select(partner => partner!["id"]!.GetValue<Guid>()).ShouldBe([own]);
    }

    [Fact]
    public async Task What_did_not_change_since_is_left_out()
    {
        await app.RegisterPartner();

        var found = await (await app.As(Role.Coordinator).See("/v1/partners?updatedSince=2200-01-01T00:00:00Z")).Json();
        found["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_unknown_kind_is_refused() =>
        await app.As(Role.Coordinator).See("/v1/partners?kind=BANK").ShouldRefuse(HttpStatusCode.UnprocessableEntity, "partner.unknown-kind");
}
