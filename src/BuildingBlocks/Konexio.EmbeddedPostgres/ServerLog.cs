using Microsoft.Extensions.Logging;

namespace Konexio.EmbeddedPostgres;

internal static partial class ServerLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "PostgreSQL of {Binaries} runs as process {ProcessId} on port {Port}")]
    public static partial void Started(this ILogger logger, string binaries, int processId, int port);

    [LoggerMessage(Level = LogLevel.Information, Message = "PostgreSQL already runs as process {ProcessId} on port {Port}: attached to it")]
    public static partial void Attached(this ILogger logger, int processId, int port);

    [LoggerMessage(Level = LogLevel.Warning, Message = "PostgreSQL did not stop within {Seconds} s and is killed")]
    public static partial void Killed(this ILogger logger, double seconds);
}
