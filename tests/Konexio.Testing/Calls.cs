using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Konexio.Testing;

/// <summary>What tests over HTTP say again and again.</summary>
public static class Calls
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Task<HttpResponseMessage> Do(this HttpClient http, string path, object? body = null) =>
        body is null ? http.PostAsync(new Uri(path, UriKind.Relative), null, Stop) : http.PostAsJsonAsync(path, body, Stop);

    public static async Task<HttpResponseMessage> DoText(this HttpClient http, string path, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        return await http.PostAsync(new Uri(path, UriKind.Relative), content, Stop);
    }

    /// <summary>An action on one resource in the version that is read just before, or in the one given.</summary>
    public static async Task<HttpResponseMessage> DoAt(this HttpClient http, string path, string verb, object body, string? tag = null) =>
        await http.Send(HttpMethod.Post, $"{path}/{verb}", body, tag ?? await http.TagOf(path));

    public static Task<HttpResponseMessage> Put(this HttpClient http, string path, object body, string? tag) => http.Send(HttpMethod.Put, path, body, tag);

    public static Task<HttpResponseMessage> See(this HttpClient http, string path) => http.GetAsync(new Uri(path, UriKind.Relative), Stop);

    public static async Task<string> TagOf(this HttpClient http, string path)
    {
        using var answer = await http.See(path);
        return answer.Headers.ETag!.ToString();
    }

    /// <summary>Every item of a list, page after page.</summary>
    public static async Task<List<JsonNode>> All(this HttpClient http, string path)
    {
        List<JsonNode> items = [];
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await http.See(cursor.Length == 0 ? path : $"{path}&cursor={cursor}").Gives(HttpStatusCode.OK);
            items.AddRange(page["items"]!.AsArray().Select(item => item!));
            cursor = page["nextCursor"]?.GetValue<string>();
        }

        return items;
    }

    /// <summary>The body of an answer that must have this status.</summary>
    public static async Task<JsonNode> Gives(this Task<HttpResponseMessage> call, HttpStatusCode status)
    {
        using var answer = await call;
        var text = await answer.Content.ReadAsStringAsync(Stop);
        answer.StatusCode.ShouldBe(status, text);
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }

    public static async Task<JsonNode> Json(this HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonNode>(Stop))!;

    public static Guid Id(this JsonNode node, string member = "id") => node[member]!.GetValue<Guid>();

    public static string Text(this JsonNode node, string member) => node[member]!.GetValue<string>();

    public static async Task ShouldLead(this Task<HttpResponseMessage> call, string status) =>
        (await call.Gives(HttpStatusCode.OK)).Text("status").ShouldBe(status);

    public static async Task ShouldRefuse(this Task<HttpResponseMessage> call, HttpStatusCode status, string code)
    {
        var problem = await call.Gives(status);
        var codes = problem["errors"] is JsonArray faults ? faults.Select(fault => fault!.Text("code")) : [problem.Text("code")];
        codes.ShouldContain(code);
    }

    private static Task<HttpResponseMessage> Send(this HttpClient http, HttpMethod method, string path, object body, string? tag)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = JsonContent.Create(body) };
        if (tag is not null) request.Headers.TryAddWithoutValidation("If-Match", tag);
        return http.SendAsync(request, Stop);
    }
}
