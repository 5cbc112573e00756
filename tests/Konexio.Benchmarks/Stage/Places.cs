namespace Konexio.Benchmarks.Stage;

/// <summary>Where the built programs are, and where this run keeps its database and keys.</summary>
internal sealed record Places(string Repository, string Data)
{
    public string HostFolder => Path.Combine(Repository, "src/Host/Konexio.Api");

    public string Host => Path.Combine(HostFolder, "bin", Path.GetFileName(Path.GetDirectoryName(Here.TrimEnd('/'))!), Path.GetFileName(Here.TrimEnd('/')), "Konexio.Api.dll");

    public static string Floor => typeof(Places).Assembly.Location;

    private static string Here => AppContext.BaseDirectory;

    public static Places Of(string? data)
    {
        var repository = new DirectoryInfo(Here);
        while (!File.Exists(Path.Combine(repository.FullName, "Konexio.Api.sln")))
            repository = repository.Parent ?? throw new InvalidOperationException("The benchmarks run from within the repository.");
        // PostgreSQL runs as another user where this one is root, and must reach the folder: no private one.
        return new Places(repository.FullName, data ?? Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"konexio-bench-{Environment.ProcessId}")).FullName);
    }

    /// <summary>The host as in production, but for its limit of requests a client, which would refuse the load.</summary>
    public Dictionary<string, string> HostSettings(string connectionString, IEnumerable<string> further)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ConnectionStrings__Konexio"] = connectionString,
            ["Database__MigrateOnStart"] = "true",
            ["Konexio__Sandbox"] = "true",
            ["Konexio__DataFolder"] = Data,
            ["PersonalData__KeyFile"] = Path.Combine(Data, "keys.json"),
            ["PersonalData__CreateKeyFile"] = "true",
            ["Access__SigningKeyFile"] = Path.Combine(Data, "signing-key.pem"),
            ["Access__CreateSigningKeyFile"] = "true",
            ["Access__AllowPlainHttp"] = "true",
            ["Limits__ClientRequests"] = "1000000000",
            ["Logging__LogLevel__Default"] = "Warning",
        };
        foreach (var setting in further) settings[setting[..setting.IndexOf('=', StringComparison.Ordinal)]] = setting[(setting.IndexOf('=', StringComparison.Ordinal) + 1)..];
        return settings;
    }

    public Dictionary<string, string> FloorSettings(string connectionString) => new(StringComparer.Ordinal)
    {
        ["ConnectionStrings__Konexio"] = connectionString,
        ["PersonalData__KeyFile"] = Path.Combine(Data, "keys.json"),
    };
}
