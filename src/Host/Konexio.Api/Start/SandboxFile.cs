using System.Text.Json;
using System.Text.Json.Serialization;

namespace Konexio.Api.Start;

/// <summary>What <c>sandbox.json</c> says, for a newcomer and for tests from outside.</summary>
internal sealed record SandboxFile(string BaseUrl, string TokenEndpoint, SortedDictionary<string, SandboxFile.Entry> Clients)
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static SandboxFile? Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<SandboxFile>(File.ReadAllText(path), Json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = $"{path}.{Path.GetRandomFileName()}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(beside, options)) JsonSerializer.Serialize(file, this, Json);
        File.Move(beside, path, overwrite: true);
    }

    internal sealed record Entry(string ClientId, string ClientSecret, string Scopes, string Role, string StandsFor, Guid? SubjectId);
}
