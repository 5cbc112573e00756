using System.Net;

namespace Konexio.Curriculum.Tests.Trainers;

public sealed class CorrectTrainerDetailsTests(CurriculumApp app)
{
    [Fact]
    public async Task The_details_are_replaced_whole()
    {
        var path = $"/v1/trainers/{await app.ATrainer()}";

        await app.Coordinator().Put(path, new { givenName = "Sonja" }, await app.Coordinator().TagOf(path)).Gives(HttpStatusCode.NoContent);

        var seen = await app.Coordinator().See(path).Gives(HttpStatusCode.OK);
        (seen.Text("givenName"), seen["familyName"], seen["email"]).ShouldBe(("Sonja", null, null));
    }

    [Fact]
    public async Task A_stale_version_is_refused()
    {
        var path = $"/v1/trainers/{await app.ATrainer()}";
        await app.Coordinator().Put(path, new { givenName = "Sonja" }, "\"1\"").ShouldRefuse(HttpStatusCode.PreconditionFailed, "concurrency.stale-version");
    }

    [Fact]
    public async Task An_unknown_trainer_is_not_found() =>
        await app.Coordinator().Put($"/v1/trainers/{Guid.Empty}", new { givenName = "Sonja" }, "\"1\"").ShouldRefuse(HttpStatusCode.NotFound, "trainer.not-found");
}
