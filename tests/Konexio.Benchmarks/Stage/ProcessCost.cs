using System.Globalization;

namespace Konexio.Benchmarks.Stage;

/// <summary>What processes cost so far, as Linux counts it (proc(5)).</summary>
internal static class ProcessCost
{
    private const double TicksPerSecond = 100;

    public static TimeSpan Cpu(int process) => Stat(process) is { } stat ? Seconds(stat.Own) : TimeSpan.Zero;

    /// <summary>PostgreSQL works in one process a connection; those that ended are counted with their parent.</summary>
    public static TimeSpan CpuWithChildren(int process)
    {
        var ticks = Stat(process) is { } parent ? parent.Own + parent.Ended : 0;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Stat(id) is { } stat && stat.Parent == process)
                ticks += stat.Own + stat.Ended;
        }

        return Seconds(ticks);
    }

    public static double ResidentMegabytes(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(text => text.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line.AsSpan(6).Trim().TrimEnd(" kB"), NumberStyles.None, CultureInfo.InvariantCulture) / 1024d;
    }

    private static TimeSpan Seconds(long ticks) => TimeSpan.FromSeconds(ticks / TicksPerSecond);

    private static (int Parent, long Own, long Ended)? Stat(int process)
    {
        try
        {
            // The name, in brackets, may hold spaces.
            var text = File.ReadAllText($"/proc/{process}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return ((int)Number(1), Number(11) + Number(12), Number(13) + Number(14));

            long Number(int field) => long.Parse(fields[field], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
