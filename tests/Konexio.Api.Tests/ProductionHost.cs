using System.Collections.Concurrent;
using System.Diagnostics;
using Konexio.Testing;

namespace Konexio.Api.Tests;

/// <summary>The host as an operator runs it: in production, as a process of its own, started from any folder, on a database of its own.</summary>
internal sealed class ProductionHost : IAsyncDisposable
{
    private const string Listens = "Now listening on: ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static int s_count;
    private readonly string _database;
    private readonly string _keys = Directory.CreateTempSubdirectory("konexio-production-").FullName;
    private readonly ConcurrentQueue<string> _output = new();
    private Process? _running;

    private ProductionHost(string database, string connection) => (_database, Connection) = (database, connection);

    public string Connection { get; }

    /// <summary>What the running host wrote so far.</summary>
    public IReadOnlyCollection<string> Output => _output;

    public static async Task<ProductionHost> OnAnEmptyDatabase()
    {
        var name = $"konexio_production_{Environment.ProcessId}_{Interlocked.Increment(ref s_count)}";
        await PostgresFixture.DropDatabase(name);
        return new ProductionHost(name, await PostgresFixture.CreateDatabase(name));
    }

    /// <summary>Runs the host for one thing only, and says how it ended.</summary>
    public async Task<Ending> Run(params string[] arguments)
    {
        using var limit = new CancellationTokenSource(Patience);
        using var process = Process.Start(Command(arguments))!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        await process.WaitForExitAsync(limit.Token);
        return new Ending(process.ExitCode, await output, await error);
    }

    /// <summary>Starts the host and gives a client of it, once it listens.</summary>
    public async Task<HttpClient> Start()
    {
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        _running = Process.Start(Command("--urls", "http://127.0.0.1:0"))!;
        _running.OutputDataReceived += (_, line) =>
        {
            if (line.Data is not { } text) address.TrySetException(new InvalidOperationException("The host ended before it listened."));
            else _output.Enqueue(text);
            if (line.Data?.IndexOf(Listens, StringComparison.Ordinal) is >= 0 and var at)
                address.TrySetResult(new Uri(line.Data[(at + Listens.Length)..line.Data.IndexOf('"', at)]));
        };
        _running.BeginOutputReadLine();
        _running.BeginErrorReadLine();
        return new HttpClient { BaseAddress = await address.Task.WaitAsync(Patience) };
    }

    public async ValueTask DisposeAsync()
    {
        if (_running is { HasExited: false })
        {
            _running.Kill();
            await _running.WaitForExitAsync();
        }

        _running?.Dispose();
        Directory.Delete(_keys, recursive: true);
        await PostgresFixture.DropDatabase(_database);
    }

    private ProcessStartInfo Command(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Konexio.Api.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetPathRoot(AppContext.BaseDirectory),
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ConnectionStrings__Konexio"] = Connection;
        start.Environment["PersonalData__KeyFile"] = Path.Combine(_keys, "keys.json");
        start.Environment["PersonalData__CreateKeyFile"] = "true";
        start.Environment["Access__SigningKeyFile"] = Path.Combine(_keys, "signing.pem");
        start.Environment["Access__CreateSigningKeyFile"] = "true";
        start.Environment["Access__AllowPlainHttp"] = "true";
        return start;
    }

    internal sealed record Ending(int Code, string Output, string Error);
}
