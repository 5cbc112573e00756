using System.Text.Json;
using Konexio.Benchmarks.Load;

namespace Konexio.Benchmarks.Stage;

/// <summary>The access tokens of the sandbox's callers.</summary>
internal sealed record Tokens(string Partner, string Coordinator, string Administrator)
{
    public override string ToString() => nameof(Tokens);

    public static async Task<Tokens> Ask(string dataFolder, int port, CancellationToken ct)
    {
        using var sandbox = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(dataFolder, "sandbox.json"), ct));
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        return new Tokens(await Of("partner"), await Of("coordinator"), await Of("administrator"));

        async Task<string> Of(string name)
        {
            var client = sandbox.RootElement.GetProperty("clients").GetProperty(name);
            using var form = new FormUrlEncodedContent(
            [
                new("grant_type", "client_credentials"),
                new("client_id", client.GetProperty("clientId").GetString()),
                new("client_secret", client.GetProperty("clientSecret").GetString()),
            ]);
            using var answer = await http.PostAsync(new Uri("/connect/token", UriKind.Relative), form, ct);
            answer.EnsureSuccessStatusCode();
            using var token = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(ct));
            return token.RootElement.GetProperty("access_token").GetString()!;
        }
    }

    /// <summary>One referral through the API: it works, and the floor learns how long sealed values are.</summary>
    public async Task SubmitOne(int port, CancellationToken ct)
    {
        var run = (ulong)TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var answer = await LoadRun.Run(port, [new SubmitRequests(0, run % 10_000, Partner)], TimeSpan.FromMilliseconds(1), ct);
        if (answer.Failed > 0) throw new InvalidOperationException($"The API refuses the benchmark's referral: {answer.Example}");
    }
}
