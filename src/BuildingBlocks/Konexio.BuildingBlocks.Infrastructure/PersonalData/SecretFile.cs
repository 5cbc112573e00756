namespace Konexio.BuildingBlocks.Infrastructure.PersonalData;

/// <summary>A file of keys that only its owner may read, and that several hosts may want to write at once.</summary>
public static class SecretFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(5);

    /// <summary>Writes the file whole, or not at all when another host was first.</summary>
    public static void CreateOnce(string path, Func<byte[]> content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        // Moving without overwriting is look-then-rename on Unix: two hosts could both find nothing, and the first one's keys be lost.
        using var turn = TakeTurn(path);
        if (!File.Exists(path)) Write(path, content());
    }

    internal static FileStream TakeTurn(string path)
    {
        FileStream? turn = null;
        SpinWait.SpinUntil(() => (turn = TryTakeTurn(path)) is not null, LongestTurn);
        return turn ?? throw new IOException($"Another host has been writing {path} for more than {LongestTurn.TotalSeconds} s.");
    }

    internal static void Write(string path, byte[] content)
    {
        var beside = $"{path}.{Path.GetRandomFileName()}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using (var file = new FileStream(beside, options))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }

    private static FileStream? TryTakeTurn(string path)
    {
        try
        {
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
