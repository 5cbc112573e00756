using Konexio.BuildingBlocks.Infrastructure.Messaging;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Konexio.BuildingBlocks.Infrastructure.Persistence;

/// <summary>One module's way to its schema: its data source under its own role, and what its transactions write.</summary>
public abstract class ModuleDatabase(IModule module, DatabaseConnections connections, ILoggerFactory logs) : IAsyncDisposable
{
    private readonly Lazy<NpgsqlDataSource> _source = new(() =>
    {
        var builder = new NpgsqlDataSourceBuilder(connections.Of(module.Name)) { Name = module.Name };
        builder.UseLoggerFactory(logs);
        return builder.Build();
    });

    public IModule Module => module;

    public string Schema => module.Name;

    public NpgsqlDataSource Source => _source.Value;

    public PlatformSql Sql { get; } = new(module.Name);

    /// <summary>Woken when this module's outbox has something new.</summary>
    public Wake Outbox { get; } = new();

    /// <summary>Woken when this host committed something that other hosts may forward.</summary>
    public Wake ToldHere { get; } = new();

    /// <summary>What this host must know before the caller who made it happen is answered; all else waits for the message.</summary>
    public ICollection<Func<IIntegrationEvent, Task>> LearnAtOnce { get; } = [];

    /// <summary>Woken when something was put into this module's inbox.</summary>
    public Wake Inbox { get; } = new();

    public void Configure(DbContextOptionsBuilder options) => options
        .UseNpgsql(Source, npgsql => npgsql.MigrationsHistoryTable("migrations", Schema))
        .UseSnakeCaseNamingConvention()
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);

    public async ValueTask DisposeAsync()
    {
        if (_source.IsValueCreated) await _source.Value.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <inheritdoc />
public sealed class ModuleDatabase<TContext>(IModule module, DatabaseConnections connections, ILoggerFactory logs)
    : ModuleDatabase(module, connections, logs)
    where TContext : ModuleDbContext;
