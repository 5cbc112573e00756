namespace Konexio.Architecture.Tests.Twins;

/// <summary>A source tree with the faults that a test puts in; it is gone afterwards.</summary>
internal sealed class TemporaryRepository : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("konexio twin ");

    public Repository Repository => new(_folder.FullName);

    public TemporaryRepository With(string file, string text)
    {
        var path = Path.Combine(_folder.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public TemporaryRepository Without(string file)
    {
        File.Delete(Path.Combine(_folder.FullName, file));
        return this;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
