using System.Net;

namespace Konexio.Mentoring.Tests.Workshops;

public sealed class CancelWorkshopTests(MentoringApp app)
{
    [Fact]
    public async Task What_was_cancelled_is_not_held()
    {
        var workshop = await AWorkshop.Planned(app);

        await app.Staff().Do($"{workshop.Path}/cancel").ShouldLead("cancelled");

        await workshop.Holding(app).ShouldRefuse(HttpStatusCode.Conflict, "workshop.wrong-state");
        (await app.Ledger(workshop.Id)).ShouldBeEmpty();
    }
}
