using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Konexio.Testing;

namespace Konexio.Api.Tests;

public sealed class ProblemTests(OneApp one)
{
    private readonly KonexioApp _app = one.App;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", "/v1/nothing-here", 404, "resource.not-found")]
    [InlineData("DELETE", "/v1/clients", 405, "resource.method-not-allowed")]
    public async Task What_no_endpoint_answers_is_a_problem_document(string method, string path, int status, string code)
    {
        using var administrator = await _app.ClientFor("administrator");
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await administrator.SendAsync(request, Ct);
        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await Problem(answer)).GetProperty("code").GetString().ShouldBe(code);
    }

    [Fact]
    public async Task Another_content_type_than_JSON_is_415()
    {
        using var answer = await Post("name=x", "text/plain");
        answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await Problem(answer)).GetProperty("code").GetString().ShouldBe("input.wrong-content-type");
    }

    [Theory]
    [InlineData("""{"name":"x","role":7}""", "/role")]
    [InlineData("""{"name":"x","role":"trainer","unknown":1}""", "/unknown")]
    [InlineData("""{"name":[],"role":"trainer"}""", "/name")]
    public async Task Unreadable_JSON_names_the_member(string json, string pointer)
    {
        using var answer = await Post(json, "application/json");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Problem(answer)).GetProperty("errors")[0].GetProperty("pointer").GetString().ShouldBe(pointer);
    }

    [Fact]
    public async Task All_faults_of_the_input_come_at_once()
    {
        using var answer = await Post("""{"name":"","role":"partner"}""", "application/json");
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Problem(answer)).GetProperty("errors").EnumerateArray().Select(fault => fault.GetProperty("pointer").GetString())
            .ShouldBe(["/name", "/subjectId"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("""{"name":"x"}""", "input.required")]
    [InlineData("""{"name":"x","role":null}""", "input.required")]
    [InlineData("""{"name":"x","role":"system"}""", "client.role-reserved")]
    public async Task A_client_without_a_role_is_told_that_it_is_required(string json, string code)
    {
        using var answer = await Post(json, "application/json");
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Problem(answer)).GetProperty("errors").EnumerateArray().Select(fault => (fault.GetProperty("pointer").GetString(), fault.GetProperty("code").GetString()))
            .ShouldBe([("/role", code)]);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Texts_follow_the_readers_language_and_codes_do_not(string language)
    {
        using var anonymous = _app.Anonymous();
        anonymous.DefaultRequestHeaders.AcceptLanguage.Clear();
        anonymous.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        var page = await anonymous.GetStringAsync(new Uri("/problems/resource.not-found", UriKind.Relative), Ct);
        page.ShouldContain($"<html lang=\"{language}\">");
        page.ShouldContain("resource.not-found");
    }

    [Fact]
    public async Task A_page_about_a_code_shows_no_blanks_to_be_filled_in()
    {
        using var anonymous = _app.Anonymous();
        var page = await anonymous.GetStringAsync(new Uri("/problems/referral.wrong-state", UriKind.Relative), Ct);
        page.ShouldContain("The referral is in the state &quot;…&quot;");
        page.ShouldNotContain("{allowed}");
    }

    [Fact]
    public async Task The_root_leads_to_the_documentation()
    {
        using var anonymous = _app.Anonymous();
        using var direct = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = anonymous.BaseAddress };
        using var answer = await direct.GetAsync(new Uri("/", UriKind.Relative), Ct);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldBe("/docs");
    }

    [Fact]
    public async Task The_host_says_that_it_lives_and_that_it_is_ready()
    {
        using var anonymous = _app.Anonymous();
        (await anonymous.GetStringAsync(new Uri("/health/live", UriKind.Relative), Ct)).ShouldContain("live");
        (await anonymous.GetStringAsync(new Uri("/health/ready", UriKind.Relative), Ct)).ShouldContain("ready");
    }

    private async Task<HttpResponseMessage> Post(string body, string type)
    {
        using var administrator = await _app.ClientFor("administrator");
        using var content = new StringContent(body, Encoding.UTF8, type);
        return await administrator.PostAsync(new Uri("/v1/clients", UriKind.Relative), content, Ct);
    }

    private static Task<JsonElement> Problem(HttpResponseMessage answer) => answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
}
