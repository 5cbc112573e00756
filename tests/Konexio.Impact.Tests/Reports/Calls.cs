using System.Text.Json;

namespace Konexio.Impact.Tests.Reports;

/// <summary>Answers as these tests read them; what calls are there for all is in Konexio.Testing.</summary>
internal static class Calls
{
    public static async Task<JsonElement> GetJson(this HttpClient caller, string path) => await (await caller.See(path)).Element();

    public static async Task<JsonElement> Element(this HttpResponseMessage answer)
    {
        var text = await answer.Text();
        answer.IsSuccessStatusCode.ShouldBeTrue(text);
        return JsonDocument.Parse(text).RootElement;
    }

    public static Task<string> Text(this HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
