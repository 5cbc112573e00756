using Konexio.EmbeddedPostgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Konexio.BuildingBlocks.Tests.EmbeddedPostgres;

/// <summary>A data folder of its own, which the account of the server can reach and which is removed after the test.</summary>
internal sealed class ServerSite : IDisposable
{
    public ServerSite(string name = "site")
    {
        Home = Path.Combine(Path.GetTempPath(), "konexio-" + Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("N"));
        DataFolder = Path.Combine(Home, name);
        Directory.CreateDirectory(DataFolder);
    }

    public string Home { get; }

    public string DataFolder { get; }

    public string LogFolder => Path.Combine(DataFolder, "postgres", "log");

    public EmbeddedPostgresOptions Options => new() { DataFolder = DataFolder, Durable = false };

    public Task<EmbeddedPostgresServer> StartAsync(EmbeddedPostgresOptions? options = null) =>
        EmbeddedPostgresServer.StartAsync(options ?? Options, NullLogger.Instance, TestContext.Current.CancellationToken);

    public void Dispose() => Directory.Delete(Home, recursive: true);
}

internal static class Asking
{
    public static async Task<object?> AskAsync(this EmbeddedPostgresServer server, string sql)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
