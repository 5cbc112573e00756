using System.Net;

namespace Konexio.Mentoring.Tests.Mentors;

public sealed class RegisterMentorTests(MentoringApp app)
{
    [Fact]
    public async Task A_mentor_is_a_person_whose_profile_is_sealed()
    {
        var registered = await app.Staff().Do("/v1/mentors", PeopleCalls.MentorForm(await app.RegisteredCompany(), "Zébulon Marqueur")).Gives(HttpStatusCode.Created);

        registered.Text("status").ShouldBe("draft");
        var row = (await app.Ask("select to_jsonb(m)::text from mentoring.mentors m where id = $1", registered.Id())).ShouldHaveSingleItem();
        row.ShouldNotContain("Marqueur");
        row.ShouldNotContain("marc@");
        row.ShouldNotContain("mockInterview");
        (await app.Audited(registered.Id("personId"), "RegisterMentor")).ShouldBe(["change coordinator name,email,profile"]);
    }

    [Fact]
    public async Task What_cannot_be_is_refused()
    {
        var company = await app.RegisteredCompany();

        await app.Staff().Do("/v1/mentors", PeopleCalls.MentorForm(Guid.CreateVersion7(People.Now))).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "company.not-found");
        await app.Staff().Do("/v1/mentors", PeopleCalls.MentorForm(company, capacity: 0)).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "mentor.capacity-out-of-range");
        await app.Staff().Do("/v1/mentors", PeopleCalls.MentorForm(company, languages: [])).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "input.required");
        await app.Staff().Do("/v1/mentors", PeopleCalls.MentorForm(company, languages: ["français"])).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "language.malformed");
        await app.Staff().Do("/v1/mentors", PeopleCalls.MentorForm(company, name: " ")).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "input.required");
        (await app.Mentor(People.New()).Do("/v1/mentors", PeopleCalls.MentorForm(company))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
