using System.Net;

namespace Konexio.Impact.Tests.Surveys;

public sealed class CreateSurveyTests(ImpactApp app)
{
    [Fact]
    public async Task A_survey_is_made_with_a_draft_and_named_once()
    {
        var code = Surveying.NewCode();

        var created = await app.Staff().Do("/v1/surveys", Surveying.Form(code)).Gives(HttpStatusCode.Created);

        (created.Text("code"), created["number"]!.GetValue<int>()).ShouldBe((code, 1));
        await app.Staff().Do("/v1/surveys", Surveying.Form(code)).ShouldRefuse(HttpStatusCode.Conflict, "survey.code-taken");
    }

    [Fact]
    public async Task What_is_wrong_is_named()
    {
        await app.Staff().Do("/v1/surveys", Surveying.Form("Not a code")).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "survey.malformed-code");
        var form = Surveying.Form(Surveying.NewCode());
        form["questions"] = Array.Empty<object>();
        await app.Staff().Do("/v1/surveys", form).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "input.required");
        form["questions"] = new[] { new { code = "a", kind = "freeText", text = Surveying.Text("?") } };
        (await app.Staff().Do("/v1/surveys", form)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Only_staff_says_what_is_asked()
    {
        (await app.Funder(Surveying.NewId()).Do("/v1/surveys", Surveying.Form(Surveying.NewCode()))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await app.Anonymous().Do("/v1/surveys", Surveying.Form(Surveying.NewCode()))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
