using System.Net;

namespace Konexio.Mentoring.Tests.SoftSkills;

public sealed class GetSoftSkillsTests(MentoringApp app)
{
    [Fact]
    public async Task The_change_is_shown_for_who_has_rated_both_ends()
    {
        var paired = await Paired.Active(app);
        (await app.Staff().See($"{paired.Path}/soft-skills").Gives(HttpStatusCode.OK))["filled"]!.AsArray().ShouldBeEmpty();
        await FillSoftSkillsGridTests.Rate(app.Staff(), paired, "start", "mentor", 4).Gives(HttpStatusCode.OK);
        await FillSoftSkillsGridTests.Rate(app.Staff(), paired, "start", "mentee", 2).Gives(HttpStatusCode.OK);
        await FillSoftSkillsGridTests.Rate(app.Staff(), paired, "end", "mentor", 3).Gives(HttpStatusCode.OK);

        var seen = await paired.MentorClient.See($"{paired.Path}/soft-skills").Gives(HttpStatusCode.OK);

        seen["filled"]!.AsArray().Count.ShouldBe(3);
        seen["changes"]!.AsArray().ShouldHaveSingleItem()!.Text("side").ShouldBe("mentor");
        seen["changes"]![0]!["skills"]![0]!["change"]!.GetValue<int>().ShouldBe(-1);
        (await app.TouchedBy(paired.Mentee.PersonId.Value, "GetSoftSkills")).ShouldContain("read mentor");
        await app.Mentor((await app.AMentor()).Id.Value).See($"{paired.Path}/soft-skills").ShouldRefuse(HttpStatusCode.NotFound, "mentorship.not-found");
    }
}
