namespace Konexio.Api.Start;

/// <summary>Where a host that is not told otherwise keeps its database, its keys and its sandbox.</summary>
internal static class DataFolder
{
    private const string Setting = "Konexio:DataFolder";

    public static string Of(IConfiguration configuration) => configuration[Setting] is { Length: > 0 } configured ? Path.GetFullPath(configured) : Default();

    /// <summary>In development, keys that nobody configured are made in the data folder; elsewhere they must be given.</summary>
    public static void AddDataFolder(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment()) return;

        var folder = Of(builder.Configuration);
        var defaults = new Dictionary<string, string?>
        {
            ["PersonalData:KeyFile"] = Path.Combine(folder, "personal-data-keys.json"),
            ["PersonalData:CreateKeyFile"] = "true",
            ["Access:SigningKeyFile"] = Path.Combine(folder, "signing-key.pem"),
            ["Access:CreateSigningKeyFile"] = "true",
            ["Access:AllowPlainHttp"] = "true",
        };
        builder.Configuration.AddInMemoryCollection(defaults.Where(setting => builder.Configuration[setting.Key] is null));
    }

    // Root has no use for a home folder, and PostgreSQL then runs as a user who could not reach it.
    private static string Default() => Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows()
        ? "/var/lib/konexio"
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "konexio");
}
