namespace Konexio.SharedKernel;

/// <summary>Something that happened inside one module; it never leaves it.</summary>
public interface IDomainEvent;

/// <summary>Something that other modules may hear: ids and the few facts that they need, as primitives.</summary>
public interface IIntegrationEvent
{
    /// <summary>The aggregate whose events are heard in order.</summary>
    Guid AggregateId { get; }
}

/// <summary>The name under which an integration event is stored and told, with its version: chosen, never a type name.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
