using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Curriculum.Tests;

/// <summary>What many tests ask of the API before they come to their own point.</summary>
internal static class Calls
{
    public static Task<HttpResponseMessage> Do(this HttpClient http, string path, object? body = null) =>
        body is null ? http.PostAsync(new Uri(path, UriKind.Relative), null, TestContext.Current.CancellationToken)
            : http.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);

    public static Task<HttpResponseMessage> See(this HttpClient http, string path) => http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    public static async Task<JsonNode> Json(this HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;

    public static async Task ShouldLead(this Task<HttpResponseMessage> call, string status)
    {
        var answer = await call;
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        (await answer.Json())["status"]!.GetValue<string>().ShouldBe(status);
    }

    public static async Task ShouldRefuse(this Task<HttpResponseMessage> call, HttpStatusCode status, string code)
    {
        var answer = await call;
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(status, text);
        var problem = JsonNode.Parse(text)!;
        var codes = problem["errors"] is JsonArray faults ? faults.Select(fault => fault!["code"]!.GetValue<string>()) : [problem["code"]!.GetValue<string>()];
        codes.ShouldContain(code);
    }
}
