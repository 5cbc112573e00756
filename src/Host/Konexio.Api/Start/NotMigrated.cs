using Konexio.BuildingBlocks.Infrastructure.Http;
using Microsoft.AspNetCore.Diagnostics;
using Npgsql;

namespace Konexio.Api.Start;

/// <summary>Until the migrations have run, there is no role to log in with, no table to ask, or not all of its columns: not ready, but no bug.</summary>
internal sealed partial class NotMigrated(ILogger<NotMigrated> log) : IExceptionHandler
{
    private const string NotReady = "server.not-ready";

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (BehindItsSchema(exception) is not { } state) return false;

        Refused(log, state);
        httpContext.Response.Headers.RetryAfter = "10";
        await httpContext.WriteProblem(NotReady, StatusCodes.Status503ServiceUnavailable);
        return true;
    }

    private static string? BehindItsSchema(Exception? exception) => exception switch
    {
        null => null,
        PostgresException
        {
            SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn or PostgresErrorCodes.InvalidSchemaName
                or PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification,
        } behind => behind.SqlState,
        _ => BehindItsSchema(exception.InnerException),
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "Refused, for the database is not migrated: {SqlState}")]
    private static partial void Refused(ILogger log, string sqlState);
}
