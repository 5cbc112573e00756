using System.Text.Json;
using Konexio.SharedKernel;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Konexio.BuildingBlocks.Infrastructure.Http;

/// <summary>Turns what could not be read, and what went wrong, into a problem document without a trace of its content.</summary>
public sealed partial class FailureHandler(ILogger<FailureHandler> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested) return true;

        if (WantOfCapacity(exception) is { } cause)
        {
            Busy(log, cause.GetType().Name, (cause as PostgresException)?.SqlState);
            httpContext.Response.Headers.RetryAfter = "1";
            await httpContext.WriteProblem(InputErrors.Busy, StatusCodes.Status503ServiceUnavailable);
            return true;
        }

        switch (exception)
        {
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                await httpContext.WriteProblem(InputErrors.TooLarge, StatusCodes.Status413PayloadTooLarge);
                break;
            case BadHttpRequestException { StatusCode: StatusCodes.Status415UnsupportedMediaType }:
                await httpContext.WriteProblem(InputErrors.WrongContentType, StatusCodes.Status415UnsupportedMediaType);
                break;
            case BadHttpRequestException { InnerException: JsonException json }:
                await Unreadable(httpContext, json);
                break;
            case JsonException json:
                await Unreadable(httpContext, json);
                break;
            case BadHttpRequestException bad:
                await httpContext.WriteProblem(InputErrors.Unreadable, bad.StatusCode);
                break;
            default:
                // Messages of exceptions can quote input; the type and the stack are enough to find a bug.
                Unexpected(log, exception.GetType().FullName!, (exception.InnerException as PostgresException ?? exception as PostgresException)?.SqlState, exception.StackTrace);
                await httpContext.WriteProblem(InputErrors.Unexpected, StatusCodes.Status500InternalServerError);
                break;
        }

        return true;
    }

    private static Task Unreadable(HttpContext http, JsonException json) =>
        http.WriteProblem([Error.Invalid(InputErrors.Unreadable, ToPointer(json.Path))], StatusCodes.Status400BadRequest);

    // EF wraps what PostgreSQL or the wait for a connection said.
    private static Exception? WantOfCapacity(Exception? exception) => exception switch
    {
        null => null,
        TimeoutException or NpgsqlException { IsTransient: true } => exception,
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled } => exception,
        _ => WantOfCapacity(exception.InnerException),
    };

    /// <summary><c>$.person.phones[0]</c> is <c>/person/phones/0</c>.</summary>
    public static string ToPointer(string? jsonPath) => string.IsNullOrEmpty(jsonPath) || jsonPath == "$"
        ? ""
        : jsonPath.TrimStart('$').Replace("['", "/", StringComparison.Ordinal).Replace("']", "", StringComparison.Ordinal)
            .Replace('.', '/').Replace('[', '/').Replace("]", "", StringComparison.Ordinal);

    [LoggerMessage(Level = LogLevel.Error, Message = "Unexpected {Failure} {SqlState} at {Stack}")]
    private static partial void Unexpected(ILogger log, string failure, string? sqlState, string? stack);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Refused for want of capacity: {Failure} {SqlState}")]
    private static partial void Busy(ILogger log, string failure, string? sqlState);
}
