using System.Net;

namespace Konexio.Mentoring.Tests.Mentors;

public sealed class ListMentorsTests(MentoringApp app)
{
    [Fact]
    public async Task Mentors_are_found_by_state_company_and_the_end_of_their_check()
    {
        var company = await app.RegisteredCompany();
        var draft = await app.RegisteredMentor(company);
        var soon = await app.SubmittedMentor(company, goodUntil: "2026-12-01");
        var later = await app.SubmittedMentor(company, goodUntil: "2027-12-01");

        (await Ids($"companyId={company}&limit=1")).ShouldBe([later, soon, draft], ignoreOrder: true);
        (await Ids($"companyId={company}&status=submitted")).ShouldBe([later, soon], ignoreOrder: true);
        (await Ids($"companyId={company}&vettingExpiresBefore=2026-12-02")).ShouldBe([soon]);
        (await Ids($"companyId={company}&vettingExpiresBefore=2026-12-01")).ShouldBeEmpty();
        (await app.Mentor(draft).See("/v1/mentors")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<List<Guid>> Ids(string filter) => (await app.Staff().All($"/v1/mentors?{filter}")).ConvertAll(mentor => mentor.Id());
}
