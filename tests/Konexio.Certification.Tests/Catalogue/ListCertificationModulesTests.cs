using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Certification.Tests.Catalogue;

public sealed class ListCertificationModulesTests(CertificationApp app)
{
    [Theory]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Trainer)]
    [InlineData(Role.Tester)]
    public async Task The_modules_in_force_come_with_their_tests(Role role)
    {
        var list = await app.As(role).See("/v1/certification/modules").Gives(HttpStatusCode.OK);

        list["catalogueVersion"]!.GetValue<int>().ShouldBe(1);
        list["modules"]!.AsArray().Count.ShouldBe(9);
        var spreadsheets = list["modules"]!.AsArray().Single(module => module!.Text("code") == "tableur")!;
        (spreadsheets["name"]!.Text("fr"), spreadsheets["name"]!.Text("en"), spreadsheets.Text("syllabusVersion")).ShouldBe(("Tableur", "Spreadsheets", "6.0"));
        (spreadsheets["questions"]!.GetValue<int>(), spreadsheets["minutes"]!.GetValue<int>(), spreadsheets["passMark"]!.GetValue<int>()).ShouldBe((36, 35, 75));
    }

    [Fact]
    public async Task A_partner_sees_none() =>
        await app.As(Role.Partner).See("/v1/certification/modules").Gives(HttpStatusCode.Forbidden);
}
