using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Architecture.Tests.Rules;

/// <summary>
/// A story is found by its stem. A public command or query is an HTTP story; an internal one is sent by the system itself
/// (a clock, a listener), so it has no operation and no request to try, and everything else.
/// </summary>
internal static class StoryRules
{
    public static IEnumerable<string> FoundByStem(IReadOnlyCollection<Type> types, Repository repository)
    {
        var operations = OperationIds(repository);
        return Stories(types).SelectMany(story => Missing(story, types, repository, operations).Select(missing => $"{story.Name} has no {missing}"));
    }

    public static IEnumerable<string> Summarised(IEnumerable<Type> types) =>
        from story in Stories(types)
        where string.IsNullOrWhiteSpace(Summary(story))
        select $"{story.FullName} has no <summary>";

    private static IEnumerable<Type> Stories(IEnumerable<Type> types) =>
        types.Where(type => !type.IsInterface && (type.Closes(typeof(ICommand<>)) || type.Closes(typeof(IQuery<>))));

    private static IEnumerable<string> Missing(Type story, IReadOnlyCollection<Type> types, Repository repository, HashSet<string> operations)
    {
        var (stem, module) = (story.Name, House.ModuleOf(story));
        var home = $"src/Modules/{module}";
        var operation = char.ToLowerInvariant(stem[0]) + stem[1..];

        if (!repository.Files(home, stem + ".cs").Any()) yield return $"file {stem}.cs under {home}";
        if (!types.Any(type => type.Name == stem + "Handler" && type.Assembly == story.Assembly)) yield return $"{stem}Handler";
        if (!repository.Files($"tests/Konexio.{module}.Tests", stem + "Tests.cs").Any(file => Says(repository, file, $@"\bclass {stem}Tests\b")))
            yield return $"test class {stem}Tests under tests/Konexio.{module}.Tests";
        if (!Says(repository, $"{home}/README.md", $@"^\|.*\b{stem}\b.*\|")) yield return $"row in {home}/README.md";
        if (!story.IsVisible) yield break;

        if (!operations.Contains(operation)) yield return $"operationId {operation} in docs/openapi.json";
        if (!Says(repository, $"{home}/{module}.http", $@"^### {stem}\b")) yield return $"request '### {stem}' in {home}/{module}.http";
    }

    private static bool Says(Repository repository, string file, string pattern) =>
        Regex.IsMatch(repository.Text(file), pattern, RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

    private static HashSet<string> OperationIds(Repository repository)
    {
        var text = repository.Text("docs/openapi.json");
        if (text.Length == 0) return [];

        using var document = JsonDocument.Parse(text);
        return
        [
            .. from path in document.RootElement.GetProperty("paths").EnumerateObject()
               from method in path.Value.EnumerateObject()
               where method.Value.ValueKind == JsonValueKind.Object && method.Value.TryGetProperty("operationId", out _)
               select method.Value.GetProperty("operationId").GetString(),
        ];
    }

    private static string? Summary(Type story)
    {
        var file = Path.ChangeExtension(story.Assembly.Location, ".xml");
        if (!File.Exists(file)) return null;

        var name = "T:" + story.FullName!.Replace('+', '.');
        return XDocument.Load(file).Descendants("member").FirstOrDefault(member => member.Attribute("name")?.Value == name)?.Element("summary")?.Value;
    }
}
