using System.Net;

namespace Konexio.Certification.Tests.Testers;

public sealed class RecordTesterLeavingTests(CertificationApp app)
{
    [Fact]
    public async Task A_tester_leaves_once()
    {
        var tester = await app.RegisteredTester();
        await app.Staff().Do($"/v1/testers/{tester}/leave").Gives(HttpStatusCode.OK);

        await app.Staff().Do($"/v1/testers/{tester}/leave").ShouldRefuse(HttpStatusCode.Conflict, "tester.has-left");
        await app.Staff().Do($"/v1/testers/{Guid.Empty}/leave").ShouldRefuse(HttpStatusCode.NotFound, "tester.not-found");
        (await app.Staff().See($"/v1/testers/{tester}").Gives(HttpStatusCode.OK))["leftAt"]!.GetValue<DateTimeOffset>().ShouldBe(app.Clock.GetUtcNow());
    }
}
