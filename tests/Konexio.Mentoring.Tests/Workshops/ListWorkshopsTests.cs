namespace Konexio.Mentoring.Tests.Workshops;

public sealed class ListWorkshopsTests(MentoringApp app)
{
    [Fact]
    public async Task They_are_found_by_their_state()
    {
        var (planned, held) = (await AWorkshop.Planned(app), await AWorkshop.Planned(app));
        await held.Holding(app).ShouldLead("held");

        var found = (await app.Staff().All("/v1/workshops?status=held&limit=2")).Select(item => item.Id()).ToList();

        found.ShouldContain(held.Id);
        found.ShouldNotContain(planned.Id);
    }
}
