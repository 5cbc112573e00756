using System.Collections.Frozen;
using Konexio.BuildingBlocks.Application;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.BuildingBlocks.Infrastructure.Messaging;

/// <summary>One listener: its name is kept in the inbox, so renaming the class means hearing again.</summary>
public sealed record Listener(string Module, string Name, Type Type, string EventName)
{
    public required Func<IServiceProvider, IIntegrationEvent, CancellationToken, Task> Hear { get; init; }

    public static Listener Of<TListener, TEvent>(string module, string eventName)
        where TListener : IListenTo<TEvent>
        where TEvent : IIntegrationEvent =>
        new(module, typeof(TListener).Name, typeof(TListener), eventName)
        {
            Hear = (services, heard, ct) => services.GetRequiredService<TListener>().Hear((TEvent)heard, ct),
        };
}

/// <summary>Who hears what, over all modules.</summary>
public sealed class Listeners(IEnumerable<Listener> all)
{
    private readonly FrozenDictionary<string, Listener[]> _byEvent =
        all.GroupBy(listener => listener.EventName).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private readonly FrozenDictionary<(string Module, string Name, string Event), Listener> _byName =
        all.ToFrozenDictionary(listener => (listener.Module, listener.Name, listener.EventName));

    public IReadOnlyList<Listener> Of(string eventName) => _byEvent.GetValueOrDefault(eventName) ?? [];

    public Listener? Find(string module, string name, string eventName) => _byName.GetValueOrDefault((module, name, eventName));
}
