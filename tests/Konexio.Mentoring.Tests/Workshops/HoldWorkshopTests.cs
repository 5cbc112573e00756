using System.Net;

namespace Konexio.Mentoring.Tests.Workshops;

public sealed class HoldWorkshopTests(MentoringApp app)
{
    [Fact]
    public async Task What_was_held_counts_for_the_company_and_is_told()
    {
        var workshop = await AWorkshop.Planned(app);

        await workshop.Holding(app).ShouldLead("held");

        (await app.Ledger(workshop.Id)).ShouldBe(["2026-11-20 workshop 120"]);
        (await app.Told(workshop.Id)).ShouldBe(["workshop-held"]);
        await workshop.Holding(app).ShouldRefuse(HttpStatusCode.Conflict, "workshop.wrong-state");
    }

    [Fact]
    public async Task A_workshop_of_tomorrow_was_not_held() =>
        await (await AWorkshop.Planned(app, "2026-11-25")).Holding(app).ShouldRefuse(HttpStatusCode.Conflict, "workshop.in-future");
}
