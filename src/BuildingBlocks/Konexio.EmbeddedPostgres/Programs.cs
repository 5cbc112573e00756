using System.Diagnostics;

namespace Konexio.EmbeddedPostgres;

internal sealed record Outcome(int ExitCode, string Output);

internal static class Programs
{
    public static IEnumerable<string> FoldersOfPath =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    public static string? Find(string name) => FoldersOfPath.Select(folder => In(folder, name)).FirstOrDefault(File.Exists);

    public static string In(string folder, string name) => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);

    public static Process Start(IReadOnlyList<string> command, string folder)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    public static async Task<Outcome> RunAsync(IReadOnlyList<string> command, string folder, CancellationToken ct)
    {
        using var process = Start(command, folder);
        await using var killing = ct.Register(() => process.Kill(entireProcessTree: true));
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = await process.StandardOutput.ReadToEndAsync(CancellationToken.None) + await errors;
        await process.WaitForExitAsync(CancellationToken.None);
        ct.ThrowIfCancellationRequested();
        return new Outcome(process.ExitCode, output.Trim());
    }
}
