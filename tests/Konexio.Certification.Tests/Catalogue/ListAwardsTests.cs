using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Certification.Tests.Catalogue;

public sealed class ListAwardsTests(CertificationApp app)
{
    [Fact]
    public async Task The_awards_in_force_say_what_they_ask_for()
    {
        var list = await app.As(Role.Tester).See("/v1/certification/awards").Gives(HttpStatusCode.OK);

        list["catalogueVersion"]!.GetValue<int>().ShouldBe(1);
        list["awards"]!.AsArray().Select(award => (award!.Text("code"), award!["count"]!.GetValue<int>(), award!["onRequest"]!.GetValue<bool>()))
            .ShouldBe([("pcie-start", 4, false), ("pcie-complet", 7, false), ("pcie-libre", 1, true)]);
    }
}
