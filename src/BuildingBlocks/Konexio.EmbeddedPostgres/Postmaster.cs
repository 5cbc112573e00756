using System.Diagnostics;

namespace Konexio.EmbeddedPostgres;

/// <summary>What the server writes about itself in its folder.</summary>
internal sealed record Postmaster(int ProcessId, string DataFolder, int Port)
{
    public bool IsAlive => ProcessName is not null;

    public string? ProcessName
    {
        get
        {
            try
            {
                using var process = Process.GetProcessById(ProcessId);
                return process.HasExited ? null : process.ProcessName;
            }
            catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
            {
                return null;
            }
        }
    }
}
