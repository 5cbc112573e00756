using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.SharedKernel;

namespace Konexio.BuildingBlocks.Tests.PersonalData;

/// <summary>A folder of its own for one test's key file.</summary>
internal sealed class KeyFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("konexio-keys-");

    internal string Path => System.IO.Path.Combine(_folder.FullName, "keys.json");

    internal FileKeyEncryptionKeys Open() => FileKeyEncryptionKeys.Open(Path, create: true);

    internal string[] Names() => [.. _folder.GetFiles().Select(file => file.Name)];

    public void Dispose() => _folder.Delete(recursive: true);

    internal static PersonId SomePerson() => new(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()));
}
