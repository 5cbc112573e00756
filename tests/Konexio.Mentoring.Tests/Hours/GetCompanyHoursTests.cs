using System.Net;

namespace Konexio.Mentoring.Tests.Hours;

public sealed class GetCompanyHoursTests(MentoringApp app)
{
    private const string Year = "from=2026-01-01&to=2026-12-31";

    [Fact]
    public async Task A_company_reads_what_it_pledged_and_gave_and_nothing_of_single_mentees()
    {
        var paired = await Paired.Active(app);
        await paired.LogConfirmed("2026-11-18", 60);
        await paired.LogConfirmed("2026-11-19", 30);
        await paired.LogConfirmed("2026-11-19", 45, "french");
        await paired.Log("2026-11-20");

        var report = await app.CompanyClient(paired.Company).See($"/v1/companies/{paired.Company}/hours?{Year}").Gives(HttpStatusCode.OK);

        (report["pledgedMinutes"]!.GetValue<int>(), report["givenMinutes"]!.GetValue<int>()).ShouldBe((6000, 135));
        report["lines"]!.ToJsonString().ShouldBe("""[{"month":"2026-11-01","kind":"career","minutes":90},{"month":"2026-11-01","kind":"french","minutes":45}]""");
        report.ToJsonString().ShouldNotContain(paired.Mentee.Id.ToString());
        report.ToJsonString().ShouldNotContain(paired.Mentee.LearnerId.ToString());
    }

    [Fact]
    public async Task Another_companys_answers_like_an_unknown_one()
    {
        var (own, foreign) = (await app.ACompany(), await app.ACompany());
        var client = app.CompanyClient(own.Id.Value);

        await client.See($"/v1/companies/{own.Id}/hours?{Year}").Gives(HttpStatusCode.OK);
        await client.See($"/v1/companies/{foreign.Id}/hours?{Year}").ShouldRefuse(HttpStatusCode.NotFound, "company.not-found");
        await client.See($"/v1/companies/{People.New()}/hours?{Year}").ShouldRefuse(HttpStatusCode.NotFound, "company.not-found");
        (await app.Mentor(People.New()).See($"/v1/companies/{own.Id}/hours?{Year}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_a_mentor_gave_stays_with_the_company_that_gave_it()
    {
        var paired = await Paired.Active(app);
        await paired.LogConfirmed("2026-11-18", 60);
        var other = await app.ACompany();
        await app.Database.Query("update mentoring.mentors set company_id = $2 where id = $1", paired.Mentor.Id.Value, other.Id.Value);
        await paired.LogConfirmed("2026-11-19", 60);

        (await Given(paired.Company)).ShouldBe(120);
        (await Given(other.Id.Value)).ShouldBe(0);
    }

    [Fact]
    public async Task A_period_has_two_ends_in_their_order()
    {
        var company = await app.ACompany();

        var thisYear = await app.Staff().See($"/v1/companies/{company.Id}/hours").Gives(HttpStatusCode.OK);
        (thisYear.Text("from"), thisYear.Text("to")).ShouldBe(("2026-01-01", "2026-11-24"));
        await app.Staff().See($"/v1/companies/{company.Id}/hours?from=2026-02-01&to=2026-01-31").ShouldRefuse(HttpStatusCode.UnprocessableEntity, "hours.wrong-period");
    }

    private async Task<int> Given(Guid company) => (await app.Staff().See($"/v1/companies/{company}/hours?{Year}").Gives(HttpStatusCode.OK))["givenMinutes"]!.GetValue<int>();
}
