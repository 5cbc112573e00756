using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.EmbeddedPostgres;

namespace Konexio.Api.Start;

/// <summary>
/// Runs before all else that the host starts: finds the database, or starts one in development, and brings it up to date
/// where that is wished.
/// </summary>
internal sealed class StartDatabase(
    DatabaseConnections connections, IEnumerable<IMigrateModule> migrations, IConfiguration configuration, IHostEnvironment environment, ILogger<StartDatabase> log)
    : IHostedService, IAsyncDisposable
{
    private EmbeddedPostgresServer? _server;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await Find(cancellationToken);
        if (_server is not null || configuration.GetValue<bool>("Database:MigrateOnStart")) await Migrate(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Uses the configured server, or starts one of its own in development.</summary>
    public async Task Find(CancellationToken ct)
    {
        if (connections.Owner is null && environment.IsDevelopment())
        {
            _server = await EmbeddedPostgresServer.StartAsync(new EmbeddedPostgresOptions { DataFolder = DataFolder.Of(configuration) }, log, ct);
            connections.Owner = _server.ConnectionString;
        }

        connections.RequiredOwner();
    }

    public async Task Migrate(CancellationToken ct)
    {
        foreach (var migration in migrations) await migration.Migrate(ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }
}
