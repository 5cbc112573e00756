using Konexio.EmbeddedPostgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Testcontainers.PostgreSql;

namespace Konexio.Testing;

/// <summary>One real PostgreSQL for the whole test process: the one named, or a container, or one started from the binaries.</summary>
public static class PostgresFixture
{
    public const string Variable = "KONEXIO_TEST_POSTGRES";
    private static readonly Lazy<Task<string>> Started = new(Start);

    /// <summary>The owner's connection string to the server's own database.</summary>
    public static Task<string> Owner => Started.Value;

    public static async Task<string> CreateDatabase(string name, string? template = null)
    {
        var owner = await Owner;
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(owner) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var create = connection.CreateCommand();
        create.CommandText = template is null ? $"create database {name}" : $"create database {name} template {template}";
        await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(owner) { Database = name, MaxPoolSize = 4 }.ConnectionString;
    }

    public static async Task DropDatabase(string name)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(await Owner) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var drop = connection.CreateCommand();
        drop.CommandText = $"drop database if exists {name} with (force)";
        await drop.ExecuteNonQueryAsync();
    }

    private static async Task<string> Start()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given) return given;
        if (DockerAnswers() && await Container() is { } container) return container;

        // As root, PostgreSQL runs as another user, who may not enter what CreateTempSubdirectory makes.
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "konexio-tests-" + Path.GetRandomFileName())).FullName;
        var server = await EmbeddedPostgresServer.StartAsync(
            new EmbeddedPostgresOptions { DataFolder = folder, Durable = false, MaxConnections = 400 }, NullLogger.Instance, CancellationToken.None);
        AtTheEnd(async () =>
        {
            await server.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        });
        return server.ConnectionString;
    }

    private static async Task<string?> Container()
    {
        var container = new PostgreSqlBuilder("postgres:17-alpine").WithCommand("-c", "fsync=off", "-c", "max_connections=400").Build();
        try
        {
            await container.StartAsync();
        }
        catch (Exception)
        {
            await container.DisposeAsync();
            return null;
        }

        AtTheEnd(() => container.DisposeAsync().AsTask());
        return container.GetConnectionString();
    }

    private static bool DockerAnswers() =>
        Environment.GetEnvironmentVariable("DOCKER_HOST") is { Length: > 0 } || File.Exists("/var/run/docker.sock");

    private static void AtTheEnd(Func<Task> stop) =>
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Task.Run(stop).Wait(TimeSpan.FromSeconds(20));
}
