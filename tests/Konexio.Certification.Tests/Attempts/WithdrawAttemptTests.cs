using System.Net;

namespace Konexio.Certification.Tests.Attempts;

public sealed class WithdrawAttemptTests(CertificationApp app)
{
    [Fact]
    public async Task A_seat_that_is_given_back_is_free_again()
    {
        var hall = await Hall.Open(app, seats: 1);
        var attempt = await hall.Register(await app.ACard());
        var other = await app.ACard();
        await hall.Registering(other).ShouldRefuse(HttpStatusCode.Conflict, "exam-session.full");

        await hall.Staff.Do($"/v1/attempts/{attempt}/withdraw", new { reason = "withdrawn" }).ShouldLead("cancelled");

        await hall.Registering(other).Gives(HttpStatusCode.Created);
    }

    [Fact]
    public async Task The_jurys_reason_is_not_given_by_others()
    {
        var hall = await Hall.Open(app);
        var attempt = await hall.Register(await app.ACard());
        await hall.Staff.Do($"/v1/attempts/{attempt}/withdraw", new { reason = "byJury" }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "attempt.jury-annuls");
    }
}
