using System.Net;
using Konexio.Curriculum.Contracts;

namespace Konexio.Certification.Tests.Testers;

public sealed class RegisterTesterTests(CertificationApp app)
{
    [Fact]
    public async Task A_tester_is_a_person_whose_name_is_sealed()
    {
        var registered = await app.Staff().Do("/v1/testers", new { name = "Zébulon Marqueur" }).Gives(HttpStatusCode.Created);

        var row = (await app.Ask("select to_jsonb(t)::text from certification.testers t where id = $1", registered.Id())).ShouldHaveSingleItem();
        row.ShouldContain(registered.Text("personId"));
        row.ShouldNotContain("Marqueur");
        (await app.Ask("select operation || ' ' || access from certification.audit_entries where person_id = $1", registered.Id("personId"))).ShouldBe(["RegisterTester change"]);
    }

    [Fact]
    public async Task A_trainer_who_tests_is_the_same_person_and_is_registered_once()
    {
        var (trainer, person) = (CandidateCalls.New(), CandidateCalls.New());
        await app.Hear(new TrainerRegistered(trainer, person));

        var registered = await app.Staff().Do("/v1/testers", new { name = "Sonia Exemple", trainerId = trainer }).Gives(HttpStatusCode.Created);

        registered.Id("personId").ShouldBe(person);
        (await app.Staff().See($"/v1/testers/{registered.Id()}").Gives(HttpStatusCode.OK)).Id("trainerId").ShouldBe(trainer);
        await app.Staff().Do("/v1/testers", new { name = "Sonia Exemple", trainerId = trainer }).ShouldRefuse(HttpStatusCode.Conflict, "tester.already-registered");
    }

    [Fact]
    public async Task Who_is_unknown_or_nameless_is_refused()
    {
        await app.Staff().Do("/v1/testers", new { name = "Sonia Exemple", trainerId = CandidateCalls.New() }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "tester.trainer-unknown");
        await app.Staff().Do("/v1/testers", new { name = " " }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "input.required");
    }
}
