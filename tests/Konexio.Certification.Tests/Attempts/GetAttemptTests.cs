using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Certification.Tests.Attempts;

public sealed class GetAttemptTests(CertificationApp app)
{
    [Fact]
    public async Task Who_supervises_sees_the_name_and_the_reading_is_written_down()
    {
        var hall = await Hall.Open(app);
        var card = await app.ACard(name: "مريم حسینی");
        var attempt = await hall.Register(card);

        var seen = await app.As(Role.Tester, client: "supervises").See($"/v1/attempts/{attempt}").Gives(HttpStatusCode.OK);

        seen.Text("candidateName").ShouldBe("مريم حسینی");
        seen["decisions"].ShouldBeNull();
        (await app.Ask("select count(*) from certification.audit_entries where person_id = $1 and client_id = 'supervises' and access = 'read'", card.Person)).ShouldBe(["1"]);
    }

    [Fact]
    public async Task A_trainer_has_no_business_with_attempts() =>
        (await app.As(Role.Trainer).See($"/v1/attempts/{Guid.CreateVersion7(app.Clock.GetUtcNow())}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
}
