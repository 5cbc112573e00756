using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using Konexio.BuildingBlocks.Application;
using Konexio.SharedKernel;

namespace Konexio.BuildingBlocks.Infrastructure.Messaging;

/// <summary>Every integration event by its chosen name, and which module translates what into it.</summary>
public sealed class EventCatalogue
{
    private readonly FrozenDictionary<string, Type> _types;
    private readonly FrozenDictionary<Type, string> _names;
    private readonly FrozenDictionary<string, IPublishEvents> _publishers;

    public EventCatalogue(IEnumerable<Assembly> contracts, IEnumerable<KeyValuePair<string, IPublishEvents>> publishers, JsonSerializerOptions json)
    {
        Json = json;
        _types = contracts.Distinct().SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsClass && type.IsAssignableTo(typeof(IIntegrationEvent)))
            .ToFrozenDictionary(type => type.GetCustomAttribute<EventNameAttribute>()?.Name
                ?? throw new InvalidOperationException($"{type} has no event name."));
        _names = _types.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);
        _publishers = publishers.ToFrozenDictionary();
    }

    public JsonSerializerOptions Json { get; }

    public IIntegrationEvent? Publish(string module, IDomainEvent happened) => _publishers.GetValueOrDefault(module)?.Publish(happened);

    public string NameOf(IIntegrationEvent told) => _names[told.GetType()];

    public string Write(IIntegrationEvent told) => JsonSerializer.Serialize(told, told.GetType(), Json);

    public IIntegrationEvent Read(string name, string payload) => (IIntegrationEvent)JsonSerializer.Deserialize(payload, _types[name], Json)!;
}
