using System.Net;

namespace Konexio.Api.Tests;

public sealed class ProductionTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Started_from_another_folder_the_host_finds_its_settings()
    {
        await using var host = await ProductionHost.OnAnEmptyDatabase();
        (await host.Run("--migrate")).Code.ShouldBe(0);
        using var http = await host.Start();

        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = "nobody", ["client_secret"] = "nothing" });
        using var answer = await http.PostAsync(new Uri("/connect/token", UriKind.Relative), form, Ct);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        // Without its settings the host would write each request and each statement down.
        host.Output.ShouldNotContain(line => line.Contains("Microsoft.AspNetCore.Hosting.Diagnostics", StringComparison.Ordinal));
        host.Output.ShouldNotContain(line => line.Contains("Microsoft.EntityFrameworkCore.Database.Command", StringComparison.Ordinal));
    }
}
