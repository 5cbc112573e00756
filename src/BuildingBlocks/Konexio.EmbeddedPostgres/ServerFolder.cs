using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Konexio.EmbeddedPostgres;

internal sealed class ServerFolder
{
    private const long LargestKeptLog = 5 * 1024 * 1024;

    public ServerFolder(string dataFolder)
    {
        Root = Path.GetFullPath(Path.Combine(dataFolder, "postgres"));
        Directory.CreateDirectory(Root);
    }

    public string Root { get; }
    public string Data => Path.Combine(Root, "data");
    public string Log => Path.Combine(Root, "log");
    public string PasswordFile => Path.Combine(Root, "password");
    public string PostmasterFile => Path.Combine(Data, "postmaster.pid");
    private string PortFile => Path.Combine(Root, "port");

    /// <summary>The major version that made the data; null before the first start.</summary>
    public string? Version => Path.Combine(Data, "PG_VERSION") is var file && File.Exists(file) ? File.ReadAllText(file).Trim() : null;

    public async Task<FileStream> TakeTurnAsync(CancellationToken ct)
    {
        var file = Path.Combine(Root, "start.lock");
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(file))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), ct);
            }
        }
    }

    public string Password()
    {
        if (Version is not null) return File.ReadAllText(PasswordFile).Trim();

        var password = RandomNumberGenerator.GetHexString(64, lowercase: true);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(PasswordFile, options);
        writer.WriteLine(password);
        return password;
    }

    public Postmaster? ReadPostmaster()
    {
        try
        {
            var lines = File.ReadAllLines(PostmasterFile);
            return lines.Length > 3 && Number(lines[0]) is var process and > 0 && Number(lines[3]) is var port and > 0
                ? new Postmaster(process, Path.GetFullPath(lines[1]), port)
                : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    public int ChoosePort(int? wanted)
    {
        if (wanted is { } port)
            return FreePort(port) ?? throw new InvalidOperationException($"Port {port} of 127.0.0.1 is taken by another program: choose another, or none to take any that is free.");
        var remembered = File.Exists(PortFile) ? Number(File.ReadAllText(PortFile)) : 0;
        return FreePort(remembered) ?? FreePort(0) ?? throw new InvalidOperationException("No port of 127.0.0.1 is free.");
    }

    public void RememberPort(int port) => File.WriteAllText(PortFile, port.ToString(CultureInfo.InvariantCulture));

    /// <summary>The port, or any for 0; null where it is taken.</summary>
    public static int? FreePort(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        catch (SocketException)
        {
            return null;
        }
    }

    public void DropLargeLogs()
    {
        foreach (var log in Logs().Where(log => log.Length > LargestKeptLog)) log.Delete();
    }

    public string EndOfLog() =>
        Logs().MaxBy(log => log.LastWriteTimeUtc) is { } newest ? string.Join('\n', File.ReadLines(newest.FullName).TakeLast(8)) : "";

    private FileInfo[] Logs() => Directory.Exists(Log) ? new DirectoryInfo(Log).GetFiles("postgres-*.log") : [];

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
