using System.Globalization;
using System.Resources;

namespace Konexio.BuildingBlocks.Infrastructure.Http;

/// <summary>One source of texts by error code: <c>code</c> is the title, <c>code.detail</c> says what to do.</summary>
public sealed record ProblemTextSource(ResourceManager Texts);

/// <summary>The texts of all modules, French by default.</summary>
public sealed class ProblemTexts(IEnumerable<ProblemTextSource> sources)
{
    private readonly ProblemTextSource[] _sources = [.. sources];

    public string Title(string code) => Find(code) ?? code;

    public string? Detail(string code, IReadOnlyDictionary<string, object> arguments)
    {
        var text = Find(code + ".detail");
        if (text is null) return null;
        foreach (var (name, value) in arguments)
            text = text.Replace($"{{{name}}}", Convert.ToString(value, CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return text;
    }

    public bool Knows(string code) => Find(code) is not null;

    private string? Find(string key)
    {
        foreach (var source in _sources)
        {
            if (source.Texts.GetString(key, CultureInfo.CurrentUICulture) is { } text) return text;
        }

        return null;
    }
}
