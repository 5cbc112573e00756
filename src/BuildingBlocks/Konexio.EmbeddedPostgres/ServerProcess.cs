using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Konexio.EmbeddedPostgres;

/// <summary>A server that this process has launched, and so stops.</summary>
internal sealed class ServerProcess(Process process, string[] stop, ILogger logger) : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
    private readonly Task<string> _errors = process.StandardError.ReadToEndAsync();

    public bool HasExited => process.HasExited;

    public static async Task<ServerProcess> LaunchAsync(
        ServerAccount account, PostgresBinaries binaries, string dataFolder, IEnumerable<string> settings, ILogger logger)
    {
        var command = account.Server(binaries.Postgres, ["-D", dataFolder, .. settings]);
        var launched = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);

        // The kernel reports the death of the thread that launched, not of its process: this one lives as long as the server.
        new Thread(() =>
        {
            try
            {
                var process = Programs.Start(command, Path.GetDirectoryName(dataFolder)!);
                launched.SetResult(process);
                process.WaitForExit();
            }
            catch (Exception failure)
            {
                launched.TrySetException(failure);
            }
        })
        { IsBackground = true }.Start();
        return new ServerProcess(await launched.Task, account.Command(binaries.PgCtl, "stop", "-D", dataFolder, "-m", "fast", "-W"), logger);
    }

    /// <summary>What the server said before its log file took over.</summary>
    public Task<string> ErrorsAsync() => _errors;

    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            if (!process.HasExited) await Programs.RunAsync(stop, Path.GetTempPath(), limit.Token);
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            logger.Killed(Limit.TotalSeconds);
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
        process.Dispose();
    }
}
