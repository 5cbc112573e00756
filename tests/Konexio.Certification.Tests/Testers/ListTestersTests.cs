using System.Net;

namespace Konexio.Certification.Tests.Testers;

public sealed class ListTestersTests(CertificationApp app)
{
    [Fact]
    public async Task Testers_come_by_name_and_who_has_left_apart()
    {
        var (here, gone) = (await app.RegisteredTester("Ici"), await app.RegisteredTester("Partie"));
        await app.Staff().Do($"/v1/testers/{gone}/leave").Gives(HttpStatusCode.OK);

        var present = await app.Staff().All("/v1/testers?hasLeft=false&limit=2");
        var left = await app.Staff().All("/v1/testers?hasLeft=true");

        present.Single(tester => tester.Id() == here).Text("name").ShouldBe("Ici");
        present.ShouldNotContain(tester => tester.Id() == gone);
        left.ShouldContain(tester => tester.Id() == gone);
    }
}
