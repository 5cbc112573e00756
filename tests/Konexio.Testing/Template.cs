using System.Text.Json;
using Npgsql;

namespace Konexio.Testing;

/// <summary>A migrated database with the sandbox in it, made once and copied for each app: hashing secrets is slow.</summary>
internal static class Template
{
    private static readonly Lazy<Task<Template.Made>> Once = new(Make);

    public static Task<Made> Get() => Once.Value;

    private static async Task<Made> Make()
    {
        var name = $"konexio_template_{Environment.ProcessId}";
        await PostgresFixture.DropDatabase(name);
        var connection = await PostgresFixture.CreateDatabase(name);
        var folder = Directory.CreateTempSubdirectory("konexio-keys-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        await using (var host = new KonexioHost(connection, folder, seeds: true, clock: null, settings: null))
        {
            host.StartServer();
            await host.Drain();
        }

        NpgsqlConnection.ClearAllPools();
        using var sandbox = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "sandbox.json")));
        var clients = sandbox.RootElement.GetProperty("clients").EnumerateObject().ToDictionary(
            client => client.Name,
            client => new ClientCredentials(client.Value.GetProperty("clientId").GetString()!, client.Value.GetProperty("clientSecret").GetString()!));
        return new Made(name, folder, clients);
    }

    internal sealed record Made(string Database, string DataFolder, IReadOnlyDictionary<string, ClientCredentials> Clients);
}

/// <summary>What a client says to get a token.</summary>
public sealed record ClientCredentials(string ClientId, string ClientSecret);
