using System.Net;

namespace Konexio.Curriculum.Tests.Trainers;

public sealed class RegisterTrainerTests(CurriculumApp app)
{
    [Fact]
    public async Task A_trainer_is_a_person_whose_name_is_sealed()
    {
        var registered = await app.Coordinator().Do("/v1/trainers", new { givenName = "Zébulon", familyName = "Marqueur", email = "z@example.org" }).Gives(HttpStatusCode.Created);

        var row = (await app.Ask("select to_jsonb(t)::text from curriculum.trainers t where id = $1", registered.Id())).ShouldHaveSingleItem();
        row.ShouldNotContain("Marqueur");
        (await app.Ask("select event_name || payload::text from curriculum.outbox_messages where aggregate_id = $1", registered.Id()))
            .ShouldHaveSingleItem().ShouldContain(registered.Text("personId"));
    }

    [Fact]
    public async Task One_name_is_enough_and_none_is_too_few()
    {
        await app.Coordinator().Do("/v1/trainers", new { familyName = "Exemple" }).Gives(HttpStatusCode.Created);
        await app.Coordinator().Do("/v1/trainers", new { givenName = " " }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "trainer.name-required");
    }

    [Fact]
    public async Task What_is_not_an_address_is_refused() =>
        await app.Coordinator().Do("/v1/trainers", new { givenName = "Sonia", email = "sonia" }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "input.wrong-format");
}
