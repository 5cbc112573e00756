using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Konexio.BuildingBlocks.Infrastructure.Persistence;

/// <summary>
/// Where the data is. The owner's connection migrates; each module works through a role of its own, which owns nothing
/// and so cannot switch row security off.
/// </summary>
public sealed class DatabaseConnections(IConfiguration configuration)
{
    private const string PerModule = "Konexio_";

    /// <summary>The owner's connection string: from configuration, or set by the host once its own server runs.</summary>
    public string? Owner { get; set; } = Configured(configuration, "Konexio");

    public static string RoleOf(string module) => $"konexio_{module}";

    public string Of(string module)
    {
        var own = Configured(configuration, PerModule + module);
        var connection = new NpgsqlConnectionStringBuilder(own ?? RequiredOwner());
        if (own is null)
        {
            connection.Username = RoleOf(module);
            connection.Password = PasswordOf(module);
        }

        connection.ApplicationName = RoleOf(module);
        connection.MaxPoolSize = configuration.GetValue($"Database:MaxPoolSize:{module}", 8);
        connection.MaxAutoPrepare = 200;
        connection.AutoPrepareMinUsages = 2;
        // Whatever is set ends with its transaction, so nothing is left to undo (docs/performance.md).
        connection.NoResetOnClose = true;
        connection.Timeout = 2;
        connection.CommandTimeout = 3;
        connection.CancellationTimeout = 500;
        connection.KeepAlive = 15;
        // PostgreSQL ends a statement before the client gives up on it, and a wait for a lock before that.
        // A page of a list never pays for the start of parallel workers.
        connection.Options = "-c lock_timeout=2000 -c statement_timeout=2900 -c idle_in_transaction_session_timeout=15000 -c max_parallel_workers_per_gather=0";
        return connection.ConnectionString;
    }

    public string RequiredOwner() =>
        Owner ?? throw new InvalidOperationException("No database: set ConnectionStrings__Konexio, or run in Development to use an embedded server.");

    // An environment that sets the variable to nothing sets none.
    private static string? Configured(IConfiguration configuration, string name) => configuration.GetConnectionString(name) is { Length: > 0 } connection ? connection : null;

    /// <summary>The role's password follows from one secret, so that hosts agree on it without storing it.</summary>
    public string PasswordOf(string module)
    {
        var secret = configuration["Database:RoleSecret"] is { Length: > 0 } configured
            ? configured
            : new NpgsqlConnectionStringBuilder(RequiredOwner()).Password ?? "";
        return Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(RoleOf(module))));
    }
}
