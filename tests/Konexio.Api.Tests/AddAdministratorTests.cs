using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Konexio.Api.Tests;

public sealed class AddAdministratorTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_administrator_of_a_new_database_can_admit_others()
    {
        await using var host = await ProductionHost.OnAnEmptyDatabase();
        (await host.Run("--migrate")).Code.ShouldBe(0);

        var added = await host.Run("--add-administrator", "École du numérique");
        added.Code.ShouldBe(0, added.Error);
        var (id, secret) = (Said(added.Output, "client id"), Said(added.Output, "client secret"));

        // A log line is JSON; the secret is in none.
        added.Output.Split('\n').Where(line => line.StartsWith('{')).ShouldAllBe(line => !line.Contains(secret, StringComparison.Ordinal));
        using var http = await host.Start();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await Token(http, id, secret));
        using var admitted = await http.PostAsJsonAsync(new Uri("/v1/clients", UriKind.Relative), new { name = "A trainer's tool", role = "trainer" }, Ct);
        admitted.StatusCode.ShouldBe(HttpStatusCode.Created);
        var clients = await http.GetFromJsonAsync<JsonElement>(new Uri("/v1/clients", UriKind.Relative), Ct);
        clients.GetProperty("items").EnumerateArray().Select(client => client.GetProperty("name").GetString()).ShouldBe(["École du numérique", "A trainer's tool"], ignoreOrder: true);
    }

    [Fact]
    public async Task Without_a_migrated_database_or_a_name_it_says_what_to_do()
    {
        await using var host = await ProductionHost.OnAnEmptyDatabase();

        var tooEarly = await host.Run("--add-administrator", "The school");
        var nameless = await host.Run("--add-administrator");

        tooEarly.ShouldBe(new ProductionHost.Ending(1, "", "The database is not migrated. Run --migrate first." + Environment.NewLine));
        nameless.ShouldBe(new ProductionHost.Ending(1, "", "Say what the client is called among people: --add-administrator NAME" + Environment.NewLine));
    }

    private static string Said(string output, string what) =>
        output.Split('\n').Single(line => line.StartsWith(what + " ", StringComparison.Ordinal))[what.Length..].Trim();

    private static async Task<string> Token(HttpClient http, string id, string secret)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = secret });
        using var answer = await http.PostAsync(new Uri("/connect/token", UriKind.Relative), form, Ct);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("access_token").GetString()!;
    }
}
