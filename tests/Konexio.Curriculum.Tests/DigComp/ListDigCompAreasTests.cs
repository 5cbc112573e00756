using System.Net;

namespace Konexio.Curriculum.Tests.DigComp;

public sealed class ListDigCompAreasTests(CurriculumApp app)
{
    [Fact]
    public async Task Five_areas_hold_21_competences_in_two_languages()
    {
        var areas = (await app.Coordinator().See("/v1/digcomp").Gives(HttpStatusCode.OK))["items"]!.AsArray();

        areas.Count.ShouldBe(5);
        areas.Sum(area => area!["competences"]!.AsArray().Count).ShouldBe(21);
        areas[3]!["name"]!.Text("fr").ShouldBe("Sécurité");
        areas[3]!["name"]!.Text("en").ShouldBe("Safety");
    }
}
