using System.Diagnostics;
using FluentValidation;
using Konexio.SharedKernel;
using MediatR;
using Microsoft.Extensions.Logging;

namespace Konexio.BuildingBlocks.Application;

/// <summary>Says which story ran, how it ended and how long it took; nothing of what it was about.</summary>
public sealed partial class LogBehaviour<TRequest, TResponse>(ILogger<LogBehaviour<TRequest, TResponse>> log)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : IResult<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var started = Stopwatch.GetTimestamp();
        using var activity = Stories.Source.StartActivity(typeof(TRequest).Name);
        var response = await next();
        var outcome = response.Succeeded ? "done" : response.Errors[0].Code;
        activity?.SetTag("konexio.outcome", outcome);
        if (!log.IsEnabled(LogLevel.Debug)) return response;

        var milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        Ran(log, typeof(TRequest).Name, outcome, milliseconds);
        return response;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Story}: {Outcome} in {Milliseconds} ms")]
    private static partial void Ran(ILogger log, string story, string outcome, double milliseconds);
}

/// <summary>Refuses a request with every fault of its input at once.</summary>
public sealed class ValidateBehaviour<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : IResult<TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        foreach (var validator in validators)
        {
            // No rule looks anything up, so none has to wait.
            var validation = validator.Validate(request);
            if (!validation.IsValid) return Task.FromResult(TResponse.Refused(validation.ToErrors()));
        }

        return next();
    }
}

/// <summary>Commits what a command changed, on success only; a query's one transaction ends here too.</summary>
public sealed class CommitBehaviour<TRequest, TValue>(IUnitOfWork unitOfWork)
    : IPipelineBehavior<TRequest, Result<TValue>>
    where TRequest : IRequest<Result<TValue>>
{
    public Task<Result<TValue>> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<Result<TValue>> next) =>
        unitOfWork.Commit(request is ICommand<TValue>, () => next(), cancellationToken);
}

public static class Stories
{
    /// <summary>Spans are named by the story and hold its outcome's code.</summary>
    public static ActivitySource Source { get; } = new("Konexio");
}
