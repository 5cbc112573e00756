using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.SharedKernel;

namespace Konexio.Api.Docs;

/// <summary>What modules tell one another, as a document: every integration event by its name, with its fields.</summary>
internal sealed class EventsDocument(IEnumerable<ContractAssembly> contracts, StoryDocs comments)
{
    private const string Description =
        "What modules tell one another. A name holds its version: what a version says never changes but by new optional fields. Events of one `aggregateId` are heard in the order in which they happened.";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Dictionary<Type, (string Kind, string? Format)> Primitives = new()
    {
        [typeof(string)] = ("string", null),
        [typeof(Guid)] = ("string", "uuid"),
        [typeof(DateOnly)] = ("string", "date"),
        [typeof(TimeOnly)] = ("string", "time"),
        [typeof(DateTimeOffset)] = ("string", "date-time"),
        [typeof(bool)] = ("boolean", null),
        [typeof(int)] = ("integer", "int32"),
        [typeof(long)] = ("integer", "int64"),
        [typeof(double)] = ("number", "double"),
        [typeof(decimal)] = ("number", null),
    };

    public string Text() => JsonSerializer.Serialize(new { Description, Events = Events() }, Json).ReplaceLineEndings("\n") + "\n";

    private IEnumerable<Event> Events() =>
        from type in contracts.SelectMany(contract => contract.Assembly.GetTypes()).Distinct()
        let name = type.GetCustomAttribute<EventNameAttribute>()?.Name
        where name is not null
        orderby name
        select Describe(type, name);

    private Event Describe(Type type, string name)
    {
        var version = name.LastIndexOf(".v", StringComparison.Ordinal);
        return new Event(
            name, int.Parse(name.AsSpan(version + 2), CultureInfo.InvariantCulture), name[..name.IndexOf('.', StringComparison.Ordinal)],
            comments.Summary(type), [.. Fields(type)]);
    }

    private IEnumerable<Field> Fields(Type type) =>
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        let isOptional = new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable
        select Describe(property.PropertyType, JsonNamingPolicy.CamelCase.ConvertName(property.Name), isOptional, comments.Parameter(type, property.Name));

    private Field Describe(Type type, string? name, bool isOptional, string? description)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        var (kind, format) = Primitives.GetValueOrDefault(bare, (bare.IsGenericType ? "array" : "object", null));
        return new Field(name, kind, format, isOptional ? true : null, description)
        {
            Items = kind == "array" ? Describe(bare.GenericTypeArguments[0], name: null, isOptional: false, description: null) : null,
            Fields = kind == "object" ? [.. Fields(bare)] : null,
        };
    }

    private sealed record Event(string Name, int Version, string Module, string? Summary, IReadOnlyList<Field> Fields);

    private sealed record Field(string? Name, string Type, string? Format, bool? Optional, string? Description)
    {
        public Field? Items { get; init; }

        public IReadOnlyList<Field>? Fields { get; init; }
    }
}
