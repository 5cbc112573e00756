using System.Diagnostics;
using System.Text.Json;

namespace Konexio.Curriculum.Tests.Calendar;

/// <summary>What ical.js, with which Thunderbird reads calendars, makes of iCalendar text.</summary>
internal sealed record ReadCalendar(string Version, string ProductId, string Name, string Refresh, IReadOnlyList<ReadEvent> Events);

internal sealed record ReadEvent(string Uid, string Summary, string Location, string Description, int Sequence, string Status)
{
    public DateTimeOffset StartsAt { get; init; }

    public DateTimeOffset EndsAt { get; init; }

    public DateTimeOffset StampedAt { get; init; }

    public DateTimeOffset ChangedAt { get; init; }
}

internal static class OtherReader
{
    public static async Task<ReadCalendar> Read(string calendar)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Folder(), "tools", "ical", "read.mjs")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        await node.StandardInput.WriteAsync(calendar);
        node.StandardInput.Close();
        var (said, complained) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();
        node.ExitCode.ShouldBe(0, await complained);
        return JsonSerializer.Deserialize<ReadCalendar>(await said, JsonSerializerOptions.Web)!;
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Konexio.Api.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
