using System.Net;

namespace Konexio.Mentoring.Tests.Mentees;

public sealed class DescribeMenteeTests(MentoringApp app)
{
    [Fact]
    public async Task What_a_learner_wants_is_sealed_and_replaced_whole()
    {
        var (mentee, _, person) = await app.AdmittedLearner();
        var path = $"/v1/mentees/{mentee}";
        var (tag, excluded) = (await app.Staff().TagOf(path), People.New());

        await app.Staff().Put($"{path}/profile", PeopleCalls.MenteeForm("Marquer un but", ["FR", "fa"], [excluded]), tag).Gives(HttpStatusCode.NoContent);

        (await app.Ask("select to_jsonb(m)::text from mentoring.mentees m where id = $1", mentee)).ShouldHaveSingleItem().ShouldNotContain("Marquer");
        var profile = (await app.Staff().See(path).Gives(HttpStatusCode.OK))["profile"]!;
        (profile.Text("goals"), profile["languages"]!.ToJsonString(), profile["excludedMentorIds"]!.ToJsonString()).ShouldBe(("Marquer un but", "[\"fr\",\"fa\"]", $"[\"{excluded}\"]"));
        (await app.Audited(person, "DescribeMentee")).ShouldBe(["change coordinator profile"]);
        (await app.Staff().Put($"{path}/profile", PeopleCalls.MenteeForm(), tag)).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);

        await app.Staff().Put($"{path}/profile", PeopleCalls.MenteeForm("Autre chose"), await app.Staff().TagOf(path)).Gives(HttpStatusCode.NoContent);
        (await app.Staff().See(path).Gives(HttpStatusCode.OK))["profile"]!["excludedMentorIds"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_is_refused()
    {
        var (mentee, _, _) = await app.AdmittedLearner();
        var tag = await app.Staff().TagOf($"/v1/mentees/{mentee}");

        await app.Staff().Put($"/v1/mentees/{mentee}/profile", PeopleCalls.MenteeForm(new string('x', 1001)), tag).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "input.too-long");
        await app.Staff().Put($"/v1/mentees/{mentee}/profile", PeopleCalls.MenteeForm(languages: []), tag).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "input.required");
        await app.Staff().Put($"/v1/mentees/{Guid.Empty}/profile", PeopleCalls.MenteeForm(), tag).ShouldRefuse(HttpStatusCode.NotFound, "mentee.not-found");
        (await app.Mentor(People.New()).Put($"/v1/mentees/{mentee}/profile", PeopleCalls.MenteeForm(), tag)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
