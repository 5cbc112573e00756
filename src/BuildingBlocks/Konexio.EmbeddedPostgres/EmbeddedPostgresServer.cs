using Microsoft.Extensions.Logging;
using Npgsql;

namespace Konexio.EmbeddedPostgres;

/// <summary>A real PostgreSQL server that this process starts and stops, or one on the same folder that it attaches to.</summary>
public sealed class EmbeddedPostgresServer : IAsyncDisposable
{
    private ServerProcess? _process;

    internal EmbeddedPostgresServer(Postmaster postmaster, string connectionString, ServerProcess? process)
    {
        (Port, ProcessId, ConnectionString, _process) = (postmaster.Port, postmaster.ProcessId, connectionString, process);

        // An earlier server at the same port leaves connections in the pool that would be found broken one by one.
        using var connection = new NpgsqlConnection(connectionString);
        NpgsqlConnection.ClearPool(connection);
    }

    public string ConnectionString { get; }

    public int Port { get; }

    public int ProcessId { get; }

    public static async Task<EmbeddedPostgresServer> StartAsync(EmbeddedPostgresOptions options, ILogger logger, CancellationToken ct)
    {
        var folder = new ServerFolder(options.DataFolder);
        var account = await ServerAccount.ChooseAsync(ct);
        await using var turn = await folder.TakeTurnAsync(ct);
        return await new ServerStart(options, folder, account, logger).RunAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _process, null) is { } process) await process.DisposeAsync();
    }
}
