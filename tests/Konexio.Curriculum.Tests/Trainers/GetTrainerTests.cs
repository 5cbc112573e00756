using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Curriculum.Tests.Trainers;

public sealed class GetTrainerTests(CurriculumApp app)
{
    [Fact]
    public async Task Reading_a_name_is_written_down()
    {
        var trainer = await app.ATrainer();

        var seen = await app.As(Role.Trainer).See($"/v1/trainers/{trainer}").Gives(HttpStatusCode.OK);

        (seen.Text("givenName"), seen.Text("familyName"), seen.Text("email")).ShouldBe(("Sonia", "Exemple", "sonia@example.org"));
        (await app.Ask("select access || ' ' || role from curriculum.audit_entries where person_id = $1 and operation = 'GetTrainer'", Guid.Parse(seen.Text("personId"))))
            .ShouldBe(["read trainer"]);
    }

    [Fact]
    public async Task An_unknown_trainer_is_not_found() =>
        await app.Coordinator().See($"/v1/trainers/{Guid.Empty}").ShouldRefuse(HttpStatusCode.NotFound, "trainer.not-found");
}
