using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Konexio.Journey.Tests;

/// <summary>The host as an operator runs it: a process of its own, which can be killed.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private const string Says = "Konexio listens on";
    private readonly Process _process;
    private readonly string _folder;

    private HostProcess(Process process, string folder, Uri address) => (_process, _folder, Address) = (process, folder, address);

    public Uri Address { get; }

    public static async Task<HostProcess> Start(string connection, string folder)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Konexio.Api.dll"), "--urls", "http://127.0.0.1:0"]) { UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ConnectionStrings__Konexio"] = connection;
        start.Environment["Konexio__DataFolder"] = folder;
        start.Environment["Konexio__Sandbox"] = "true";
        start.Environment["Database__MigrateOnStart"] = "true";
        var process = Process.Start(start)!;
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null) address.TrySetException(new InvalidOperationException("The host ended before it listened."));
            else if (line.Data.Contains(Says, StringComparison.Ordinal)) address.TrySetResult(new Uri(line.Data[(line.Data.IndexOf(Says, StringComparison.Ordinal) + Says.Length)..].Trim()));
        };
        process.BeginOutputReadLine();
        return new HostProcess(process, folder, await address.Task.WaitAsync(TimeSpan.FromSeconds(90)));
    }

    public async Task<HttpClient> Partner()
    {
        var sandbox = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_folder, "sandbox.json")))!["clients"]!["partner"]!;
        var http = new HttpClient { BaseAddress = Address };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = sandbox.Text("clientId"),
            ["client_secret"] = sandbox.Text("clientSecret"),
        });
        using var answer = await http.PostAsync(new Uri("/connect/token", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await answer.Content.ReadFromJsonAsync<JsonNode>())!.Text("access_token"));
        return http;
    }

    /// <summary>SIGKILL: nothing in the process can say goodbye.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await Kill();
        _process.Dispose();
    }
}
