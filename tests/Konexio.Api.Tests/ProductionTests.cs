using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Konexio.Api.Tests;

public sealed class ProductionTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Until_the_database_is_migrated_no_token_is_given_and_the_answer_is_503()
    {
        await using var host = await ProductionHost.OnAnEmptyDatabase();
        using var http = await host.Start();

        using var answer = await AskForToken(http);

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter.ShouldNotBeNull();
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("code").GetString().ShouldBe("server.not-ready");
    }

    [Fact]
    public async Task Started_from_another_folder_the_host_finds_its_settings_and_has_nothing_of_the_sandbox()
    {
        await using var host = await ProductionHost.OnAnEmptyDatabase();
        (await host.Run("--migrate")).Code.ShouldBe(0);
        using var http = await host.Start();

        using var answer = await AskForToken(http);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        // Without its settings the host would write each request and each statement down.
        host.Output.ShouldNotContain(line => line.Contains("Microsoft.AspNetCore.Hosting.Diagnostics", StringComparison.Ordinal));
        host.Output.ShouldNotContain(line => line.Contains("Microsoft.EntityFrameworkCore.Database.Command", StringComparison.Ordinal));

        (await http.GetFromJsonAsync<JsonElement>(new Uri("/v1/impact", UriKind.Relative), Ct)).GetProperty("figures").GetArrayLength().ShouldBe(0);
        (await http.GetAsync(new Uri("/s/sandbox-survey-of-a-made-up-learner-0000001", UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<HttpResponseMessage> AskForToken(HttpClient http)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = "nobody", ["client_secret"] = "nothing" });
        return await http.PostAsync(new Uri("/connect/token", UriKind.Relative), form, Ct);
    }
}
