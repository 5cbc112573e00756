using Konexio.SharedKernel;
using MediatR;

namespace Konexio.BuildingBlocks.Application;

/// <summary>A wish to change something: it succeeds and is committed whole, or nothing happens.</summary>
public interface ICommand<TResponse> : IRequest<Result<TResponse>>;

/// <summary>A question; it changes nothing but the audit.</summary>
public interface IQuery<TResponse> : IRequest<Result<TResponse>>;

public interface ICommandHandler<in TCommand, TResponse> : IRequestHandler<TCommand, Result<TResponse>>
    where TCommand : ICommand<TResponse>;

public interface IQueryHandler<in TQuery, TResponse> : IRequestHandler<TQuery, Result<TResponse>>
    where TQuery : IQuery<TResponse>;

/// <summary>Hears one kind of event, from this module or another, alone in its own transaction.</summary>
public interface IListenTo<in TEvent> where TEvent : IIntegrationEvent
{
    Task Hear(TEvent heard, CancellationToken ct);
}

/// <summary>A module's one switch from what happened inside to what others may hear; null keeps it private.</summary>
public interface IPublishEvents
{
    IIntegrationEvent? Publish(IDomainEvent domainEvent);
}

/// <summary>An answer that shows a secret once: what is kept to answer a repetition must not hold it.</summary>
public interface IHasSecret<out TResponse>
{
    TResponse WithoutSecret();
}
