using System.Text.RegularExpressions;
using System.Xml.Linq;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure;
using MediatR;

namespace Konexio.Api.Docs;

/// <summary>An operation bears its story's name, so what the story's code says of itself is the operation's documentation.</summary>
internal sealed partial class StoryDocs
{
    private readonly Dictionary<string, Type> _stories;
    private readonly Lazy<Dictionary<string, XElement>> _comments = new(ReadComments);

    public StoryDocs(IEnumerable<IModule> modules) => _stories = modules
        .SelectMany(module => module.Assemblies).Append(typeof(StoryDocs).Assembly).Distinct()
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IBaseRequest)))
        .DistinctBy(type => type.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(type => type.Name, StringComparer.OrdinalIgnoreCase);

    public Type? Story(string operationId) => _stories.GetValueOrDefault(operationId);

    /// <summary>What the story answers with; null where it has nothing to say.</summary>
    public static Type? AnswerOf(Type story)
    {
        var request = story.GetInterfaces().First(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IRequest<>));
        var value = request.GenericTypeArguments[0].GenericTypeArguments[0];
        return value == typeof(SharedKernel.Nothing) ? null : value;
    }

    public static bool IsCommand(Type? story) =>
        story?.GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(ICommand<>)) ?? false;

    public string? Summary(Type? type) => type is null ? null : Text(Comment(type)?.Element("summary"));

    public string? Parameter(Type? type, string name) => type is null ? null : Text(Comment(type)?.Elements("param")
        .FirstOrDefault(element => string.Equals((string?)element.Attribute("name"), name, StringComparison.OrdinalIgnoreCase)));

    private XElement? Comment(Type type) => _comments.Value.GetValueOrDefault($"T:{type.FullName}");

    private static Dictionary<string, XElement> ReadComments() => Directory.EnumerateFiles(AppContext.BaseDirectory, "Konexio.*.xml")
        .SelectMany(file => XDocument.Load(file).Descendants("member"))
        .Where(member => member.Attribute("name")!.Value.StartsWith("T:", StringComparison.Ordinal))
        .DistinctBy(member => member.Attribute("name")!.Value)
        .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    private static string? Text(XElement? element)
    {
        if (element is null) return null;
        var text = string.Concat(element.Nodes().Select(node => node switch
        {
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement { Name.LocalName: "see" } see => Regex.Match((string?)see.Attribute("cref") ?? "", "[^.]*$", RegexOptions.None, TimeSpan.FromSeconds(1)).Value,
            XElement inner => inner.Value,
            _ => node.ToString(),
        }));
        return Blanks().Replace(text, " ").Trim();
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}
