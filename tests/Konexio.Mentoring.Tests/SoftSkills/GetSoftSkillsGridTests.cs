using System.Net;

namespace Konexio.Mentoring.Tests.SoftSkills;

public sealed class GetSoftSkillsGridTests(MentoringApp app)
{
    [Fact]
    public async Task The_grid_has_six_skills_in_two_languages()
    {
        var grid = await app.Mentor(People.New()).See("/v1/soft-skills-grid").Gives(HttpStatusCode.OK);

        grid["version"]!.GetValue<int>().ShouldBe(1);
        grid["skills"]!.AsArray().Select(skill => skill!.Text("code"))
            .ShouldBe(["communication", "teamwork", "autonomy", "organisation", "adaptability", "self-confidence"]);
        grid["skills"]![5]!.Text("fr").ShouldBe("Confiance en soi");
    }
}
