using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Curriculum.Tests.Registers;

public sealed class GetRegisterTests(CurriculumApp app)
{
    [Fact]
    public async Task It_shows_who_is_expected_by_name_and_the_reading_is_audited()
    {
        var room = await Classroom.On(app);
        await room.Open();

        var register = await room.Read();

        register["lines"]!.AsArray().Select(line => line!.Id("learnerId")).ShouldBe(room.Learners, ignoreOrder: true);
        register["lines"]![0]!.Text("givenName").ShouldBe("Amina");
        (register.Text("unitTitle"), register.Text("trainerName")).ShouldBe(("Premiers pas", "Sonia Exemple"));
        register.Text("place").ShouldStartWith("Konexio Paris 18e, 1 rue de l'Exemple, 75018 Paris, Salle");
        (await app.Ask("select count(*) from curriculum.audit_entries where person_id = $1 and operation = 'GetRegister'", room.Learners[0])).ShouldNotBe(["0"]);
        await app.As(Role.Trainer).See($"/v1/sessions/{Planning.Unknown}/register").ShouldRefuse(HttpStatusCode.NotFound, "session.not-found");
    }
}
