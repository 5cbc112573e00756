using Konexio.SharedKernel;

namespace Konexio.BuildingBlocks.Infrastructure.PersonalData;

/// <summary>Keys kept in one JSON file that only its owner (and, for a mounted secret, its group) may read.</summary>
public sealed class FileKeyEncryptionKeys : IKeyEncryptionKeys
{
    private const UnixFileMode TooOpen = UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    private readonly string _path;
    private volatile KeyRing _ring;

    private FileKeyEncryptionKeys(string path) => (_path, _ring) = (path, Read(path));

    public int CurrentVersion => _ring.CurrentVersion;

    internal byte[] BlindIndexKey => _ring.BlindIndexKey;

    /// <summary>Reads the file; makes it first, when it is missing and <paramref name="create"/> says so (development).</summary>
    public static FileKeyEncryptionKeys Open(string path, bool create = false)
    {
        path = Path.GetFullPath(path);
        if (create && !File.Exists(path)) SecretFile.CreateOnce(path, () => KeyRing.Fresh().ToJson());
        return new FileKeyEncryptionKeys(path);
    }

    public WrappedKey Wrap(ReadOnlySpan<byte> dataKey, PersonId person) => _ring.Wrap(dataKey, person);

    public byte[] Unwrap(WrappedKey wrapped, PersonId person)
    {
        // Another host, or the operator, may have added a key since.
        if (!_ring.Holds(wrapped.Version)) _ring = Read(_path);
        return _ring.Unwrap(wrapped, person);
    }

    /// <summary>Adds a key-encryption key and makes it the current one; the older stay, to open what they wrapped.</summary>
    public int AddKey()
    {
        // Two rotations at once would both make the same version, and what the lost one wrapped could never be opened.
        using var turn = SecretFile.TakeTurn(_path);
        var ring = Read(_path).WithNewKey();
        SecretFile.Write(_path, ring.ToJson());
        _ring = ring;
        return ring.CurrentVersion;
    }

    private static KeyRing Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"The key file of personal data, {path}, does not exist. Restore it, or name it in PersonalData:KeyFile; "
                + "in development, PersonalData:CreateKeyFile=true makes one. Without its keys, sealed data cannot be opened.", path);
        }

        using var file = File.OpenHandle(path);
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & TooOpen) != UnixFileMode.None)
            throw new UnauthorizedAccessException($"The key file of personal data, {path}, is open to others: chmod 600 it.");

        var json = new byte[RandomAccess.GetLength(file)];
        var read = RandomAccess.Read(file, json, 0);
        return KeyRing.FromJson(json.AsSpan(0, read), path);
    }
}
