using System.Net;

namespace Konexio.Certification.Tests.SkillsCards;

public sealed class CorrectCardNameTests(CertificationApp app)
{
    [Fact]
    public async Task The_card_bears_the_corrected_name()
    {
        var path = $"/v1/skills-cards/{await app.IssuedCard("Amina Exempel")}";

        await app.Staff().Put($"{path}/name", new { name = "Amina Exemple" }, await app.Staff().TagOf(path)).Gives(HttpStatusCode.NoContent);

        (await app.Staff().See(path).Gives(HttpStatusCode.OK)).Text("name").ShouldBe("Amina Exemple");
    }

    [Fact]
    public async Task A_stale_version_is_refused_and_one_must_be_named()
    {
        var path = $"/v1/skills-cards/{await app.IssuedCard()}/name";

        await app.Staff().Put(path, new { name = "Anna" }, "\"1\"").ShouldRefuse(HttpStatusCode.PreconditionFailed, "concurrency.stale-version");
        await app.Staff().Put(path, new { name = "Anna" }, null).ShouldRefuse(HttpStatusCode.PreconditionRequired, "concurrency.version-required");
    }

    [Fact]
    public async Task Nobody_is_called_nothing()
    {
        await app.Staff().Put($"/v1/skills-cards/{Guid.Empty}/name", new { name = " " }, "\"1\"").ShouldRefuse(HttpStatusCode.UnprocessableEntity, "input.required");
        await app.Staff().Put($"/v1/skills-cards/{Guid.Empty}/name", new { name = "Anna" }, "\"1\"").ShouldRefuse(HttpStatusCode.NotFound, "skills-card.not-found");
    }
}
