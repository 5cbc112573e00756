using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Konexio.Journey.Tests;

/// <summary>The host as an operator runs it: a process of its own, which can be asked to end, or killed.</summary>
internal sealed partial class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);
    private readonly Process _process;
    private readonly string _folder;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HostProcess(string folder, IReadOnlyDictionary<string, string> settings, string[] arguments)
    {
        _folder = folder;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Konexio.Api.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["Konexio__DataFolder"] = folder;
        foreach (var (name, value) in settings) start.Environment[name] = value;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Hear(line.Data, _output);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data, _errors);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Uri Address { get; private set; } = new("http://localhost");

    public IReadOnlyCollection<string> Output => _output;

    public IReadOnlyCollection<string> Errors => _errors;

    /// <summary>A development host on this database.</summary>
    public static Task<HostProcess> Start(string connection, string folder) => Start(folder, new Dictionary<string, string>
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["ConnectionStrings__Konexio"] = connection,
        ["Konexio__Sandbox"] = "true",
        ["Database__MigrateOnStart"] = "true",
    });

    public static async Task<HostProcess> Start(string folder, IReadOnlyDictionary<string, string> settings)
    {
        var host = new HostProcess(folder, settings, ["--urls", "http://127.0.0.1:0"]);
        try
        {
            host.Address = await host._address.Task.WaitAsync(Longest);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs the host until it ends by itself, as its one-off commands do.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> Run(string folder, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        await using var host = new HostProcess(folder, settings, arguments);
        var exitCode = await host.Exit();
        return (exitCode, string.Join('\n', host._output), string.Join('\n', host._errors));
    }

    public Task<HttpClient> Partner() => ClientFor("partner");

    public async Task<HttpClient> ClientFor(string name)
    {
        var sandbox = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_folder, "sandbox.json")))!["clients"]![name]!;
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

    /// <summary>SIGTERM, as a service manager or an orchestrator asks.</summary>
    public void AskToEnd()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    public async Task<int> Exit()
    {
        await _process.WaitForExitAsync().WaitAsync(Longest);
        return _process.ExitCode;
    }

    public Task<int> End()
    {
        AskToEnd();
        return Exit();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await Kill();
        _process.Dispose();
    }

    private void Hear(string? line, ConcurrentQueue<string> into)
    {
        if (line is null)
        {
            if (into == _output) _address.TrySetException(new InvalidOperationException($"The host ended before it listened. {string.Join('\n', _output)}\n{string.Join('\n', _errors)}"));
            return;
        }

        if (line.Length > 0) into.Enqueue(line);
        if (Listening().Match(line) is { Success: true } listening) _address.TrySetResult(new Uri(listening.Groups["address"].Value));
    }

    // The greeting of a development host comes last; elsewhere the framework says it in a line of JSON.
    [GeneratedRegex("(?:Konexio listens on +|\"Now listening on: )(?<address>http://[0-9.:]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listening();
}
