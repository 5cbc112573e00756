using System.Net;

namespace Konexio.Certification.Tests.Testers;

public sealed class GetTesterTests(CertificationApp app)
{
    [Fact]
    public async Task Reading_a_name_is_written_down()
    {
        var tester = await app.RegisteredTester("Luc Exemple");

        var seen = await app.Staff().See($"/v1/testers/{tester}").Gives(HttpStatusCode.OK);

        (seen.Text("name"), seen["trainerId"], seen["leftAt"]).ShouldBe(("Luc Exemple", null, null));
        (await app.Ask("select access || ' ' || role from certification.audit_entries where person_id = $1 and operation = 'GetTester'", seen.Id("personId")))
            .ShouldBe(["read coordinator"]);
    }

    [Fact]
    public async Task An_unknown_tester_is_not_found() =>
        await app.Staff().See($"/v1/testers/{Guid.Empty}").ShouldRefuse(HttpStatusCode.NotFound, "tester.not-found");
}
