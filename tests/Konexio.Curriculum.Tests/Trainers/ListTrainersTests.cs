using System.Net;

namespace Konexio.Curriculum.Tests.Trainers;

public sealed class ListTrainersTests(CurriculumApp app)
{
    [Fact]
    public async Task Trainers_come_by_name_and_each_reading_is_written_down()
    {
        var (here, gone) = (await app.ATrainer("Ici"), await app.ATrainer("Partie"));
        await app.Coordinator().Do($"/v1/trainers/{gone}/leave").Gives(HttpStatusCode.OK);

        var present = await app.Coordinator().All("/v1/trainers?hasLeft=false&limit=2");
        var left = await app.Coordinator().All("/v1/trainers?hasLeft=true");

        var found = present.Single(trainer => trainer.Id() == here);
        found.Text("givenName").ShouldBe("Ici");
        present.ShouldNotContain(trainer => trainer.Id() == gone);
        left.ShouldContain(trainer => trainer.Id() == gone);
        (await app.Ask("select operation from curriculum.audit_entries where person_id = $1 and access = 'read'", Guid.Parse(found.Text("personId")))).ShouldBe(["ListTrainers"]);
    }
}
