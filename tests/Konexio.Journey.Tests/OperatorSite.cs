using System.Security.Cryptography;
using Konexio.Testing;

namespace Konexio.Journey.Tests;

/// <summary>What an operator has: an empty database, a folder with keys, and the settings of a production host.</summary>
internal sealed class OperatorSite : IAsyncDisposable
{
    private readonly string _name;

    private OperatorSite(string name, string connection)
    {
        _name = name;
        Database = new Database(connection);
        Folder = Directory.CreateTempSubdirectory("konexio-operator-").FullName;
        Settings = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ConnectionStrings__Konexio"] = connection,
            ["PersonalData__KeyFile"] = KeyFile,
            ["Access__SigningKeyFile"] = Path.Combine(Folder, "signing.pem"),
            ["Access__AllowPlainHttp"] = "true",
            ["Access__Issuer"] = "https://konexio.example/",
        };
        using var rsa = RSA.Create(2048);
        File.WriteAllText(Settings["Access__SigningKeyFile"], rsa.ExportPkcs8PrivateKeyPem());
    }

    public string Folder { get; }

    public string KeyFile => Path.Combine(Folder, "keys.json");

    public Database Database { get; }

    public Dictionary<string, string> Settings { get; }

    public static async Task<OperatorSite> Make()
    {
        var name = $"konexio_operator_{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";
        return new OperatorSite(name, await PostgresFixture.CreateDatabase(name));
    }

    /// <summary>Makes the key file as the guide says; the key that it adds is number 2.</summary>
    public async Task MakeKeys() =>
        (await HostProcess.Run(Folder, new Dictionary<string, string>(Settings) { ["PersonalData__CreateKeyFile"] = "true" }, "--add-key")).ExitCode.ShouldBe(0);

    public Task<(int ExitCode, string Output, string Errors)> Run(params string[] arguments) => HostProcess.Run(Folder, Settings, arguments);

    public Task<HostProcess> Start(params (string Name, string Value)[] more)
    {
        var settings = new Dictionary<string, string>(Settings);
        foreach (var (name, value) in more) settings[name] = value;
        return HostProcess.Start(Folder, settings);
    }

    public async ValueTask DisposeAsync()
    {
        await PostgresFixture.DropDatabase(_name);
        Directory.Delete(Folder, recursive: true);
    }
}
