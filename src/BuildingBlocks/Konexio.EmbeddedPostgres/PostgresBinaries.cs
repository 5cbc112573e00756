using System.Globalization;
using Microsoft.Extensions.Logging;
using MysticMind.PostgresEmbed;

namespace Konexio.EmbeddedPostgres;

internal sealed record PostgresBinaries(string Folder)
{
    private const string DownloadedVersion = "17";

    public string Initdb => Programs.In(Folder, "initdb");
    public string Postgres => Programs.In(Folder, "postgres");
    public string PgCtl => Programs.In(Folder, "pg_ctl");

    /// <summary>Data that is there already can only be opened by the major version that made it.</summary>
    public static async Task<PostgresBinaries> FindAsync(string? version, ILogger logger, CancellationToken ct)
    {
        foreach (var binaries in Installed())
        {
            if (version is null || await binaries.MajorAsync(ct) == version) return binaries;
        }
        return await DownloadAsync(version ?? DownloadedVersion, logger, ct);
    }

    private static IEnumerable<PostgresBinaries> Installed() =>
        Programs.FoldersOfPath
            .Concat(Below("/usr/lib/postgresql", "*"))
            .Concat(Below("/opt/homebrew/opt", "postgresql*"))
            .Concat(Below("/usr/local/opt", "postgresql*"))
            .Concat(Below(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL"), "*"))
            .Select(folder => new PostgresBinaries(folder))
            .Where(binaries => File.Exists(binaries.Initdb) && File.Exists(binaries.Postgres) && File.Exists(binaries.PgCtl));

    private static IEnumerable<string> Below(string folder, string pattern) =>
        Directory.Exists(folder)
            ? Directory.GetDirectories(folder, pattern).OrderByDescending(Number).Select(version => Path.Combine(version, "bin"))
            : [];

    private static int Number(string folder) =>
        int.TryParse(Path.GetFileName(folder).Split('@')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private async Task<string> MajorAsync(CancellationToken ct)
    {
        var outcome = await Programs.RunAsync([Postgres, "--version"], Path.GetTempPath(), ct);
        return outcome.Output.Split(' ').ElementAtOrDefault(2)?.Split('.')[0] ?? "";
    }

    private static async Task<PostgresBinaries> DownloadAsync(string version, ILogger logger, CancellationToken ct)
    {
        // What root downloads into its home could not be run by the account without privileges.
        var cache = !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess ? "/var/cache/konexio" : PgCache.DefaultDirectory;
        await using var server = new PgServer(new PgServerOptions { PgVersion = version, DbDir = cache, BinariesDir = Path.Combine(cache, "binaries"), Logger = logger });
        await server.InstallAsync(ct);
        return new PostgresBinaries(server.PgBinDir);
    }
}
