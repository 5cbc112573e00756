using System.Net;

namespace Konexio.Impact.Tests.Surveys;

public sealed class OpenSurveyTests(ImpactApp app)
{
    [Fact]
    public async Task A_link_opens_the_questions_in_the_language_that_is_asked_for()
    {
        var asked = await app.Learner(Surveying.Today.AddYears(-1), Surveying.Today);
        var path = Surveying.Path(await app.OnlyLink(asked));

        using var answer = await app.Anonymous().See($"{path}?lang=ps");
        var survey = await answer.Json();

        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (survey.Text("language"), survey["rightToLeft"]!.GetValue<bool>(), survey.Text("wave")).ShouldBe(("ps", true, "exit"));
        survey["questions"]!.AsArray().Count.ShouldBe(3);
        survey["questions"]![1]!["choices"]!.AsArray().Select(choice => choice!.Text("code")).ShouldBe(["1", "2", "3", "4", "5"]);
        survey.ToJsonString().ShouldNotContain(asked.Learner.ToString());
    }

    [Fact]
    public async Task The_wave_decides_which_questions_are_asked()
    {
        var asked = await app.Learner(Surveying.Today);
        var survey = await app.Anonymous().See(Surveying.Path(await app.OnlyLink(asked))).Gives(HttpStatusCode.OK);
        survey["questions"]!.AsArray().Select(question => question!.Text("code")).ShouldBe(["skillsUse", "situation"]);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task What_opens_nothing_says_nothing(string token) =>
        await app.Anonymous().See($"/v1/survey-invitations/{token}").ShouldRefuse(HttpStatusCode.NotFound, "survey-invitation.not-open");
}
