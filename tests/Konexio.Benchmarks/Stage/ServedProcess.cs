using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Konexio.Benchmarks.Load;

namespace Konexio.Benchmarks.Stage;

/// <summary>One server as a process of its own: the floor or the API. Ended by its id.</summary>
internal sealed class ServedProcess : IAsyncDisposable
{
    private static readonly byte[] ReadyRequest = "GET /health/ready HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray();

    private readonly Process _process;
    private readonly Queue<string> _said = new();

    private ServedProcess(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    public int Id => _process.Id;

    /// <summary>From the start of the process to its first good answer to <c>/health/ready</c>.</summary>
    public TimeSpan StartedIn { get; private set; }

    public static async Task<ServedProcess> Start(
        string assembly, string folder, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment, CancellationToken ct)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", [assembly, .. arguments, "--urls", $"http://127.0.0.1:{port}"])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var begun = Stopwatch.GetTimestamp();
        var served = new ServedProcess(Process.Start(start)!, port);
        served.Listen();
        try
        {
            await served.UntilReady(TimeSpan.FromSeconds(120), ct);
        }
        catch
        {
            await served.DisposeAsync();
            throw;
        }

        served.StartedIn = Stopwatch.GetElapsedTime(begun);
        return served;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            using (var ask = Process.Start("kill", ["-TERM", $"{Id}"])) await ask.WaitForExitAsync();
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            try
            {
                await _process.WaitForExitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill(entireProcessTree: true);
            }
        }

        _process.Dispose();
    }

    private void Listen()
    {
        _process.OutputDataReceived += Heard;
        _process.ErrorDataReceived += Heard;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Heard(object sender, DataReceivedEventArgs line)
    {
        lock (_said)
        {
            if (line.Data is not { } text) return;
            _said.Enqueue(text);
            if (_said.Count > 30) _said.Dequeue();
        }
    }

    private async Task UntilReady(TimeSpan limit, CancellationToken ct)
    {
        var begun = Stopwatch.GetTimestamp();
        while (true)
        {
            if (_process.HasExited || Stopwatch.GetElapsedTime(begun) > limit)
            {
                lock (_said) throw new InvalidOperationException($"A server did not become ready. It said:\n{string.Join('\n', _said)}");
            }

            try
            {
                using var connection = new HttpConnection();
                await connection.Connect(Port, ct);
                await connection.Exchange(ReadyRequest, ct);
                if (connection.Status == 200) return;
            }
            catch (Exception failure) when (failure is SocketException or IOException)
            {
                // Not listening yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10), ct);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
