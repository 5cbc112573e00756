using Konexio.BuildingBlocks.Infrastructure.Messaging;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Konexio.Testing;

/// <summary>The host itself on a free port, on one database.</summary>
internal sealed class KonexioHost : WebApplicationFactory<Program>
{
    private readonly string _connection;
    private readonly string _dataFolder;
    private readonly bool _seeds;
    private readonly TimeProvider? _clock;
    private readonly IReadOnlyDictionary<string, string>? _settings;

    public KonexioHost(string connection, string dataFolder, bool seeds, TimeProvider? clock, IReadOnlyDictionary<string, string>? settings)
    {
        (_connection, _dataFolder, _seeds, _clock, _settings) = (connection, dataFolder, seeds, clock, settings);
        UseKestrel(0);
    }

    public CapturedLogs Logs { get; } = new();

    /// <summary>Lets every message reach its listeners, until none is on its way.</summary>
    public async Task Drain()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var modules = Services.GetRequiredService<IReadOnlyDictionary<string, ModuleDatabase>>().Values;
        do
        {
            foreach (var module in modules)
            {
                await Services.GetRequiredKeyedService<OutboxForwarder>(module.Schema).Forward(limit.Token);
                await Services.GetRequiredKeyedService<InboxWorker>(module.Schema).HearDue(limit.Token);
            }
        }
        while (await OnTheirWay(modules, limit.Token) > 0);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("ConnectionStrings:Konexio", _connection);
        builder.UseSetting("Konexio:DataFolder", _dataFolder);
        builder.UseSetting("Konexio:Sandbox", _seeds ? "true" : "false");
        builder.UseSetting("Database:MigrateOnStart", _seeds ? "true" : "false");
        builder.UseSetting("Access:TokenRequests", "10000");
        builder.UseSetting("Telemetry:Enabled", "true");
        foreach (var (name, value) in _settings ?? new Dictionary<string, string>()) builder.UseSetting(name, value);
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Logs));
        builder.ConfigureTestServices(services =>
        {
            if (_clock is not null) services.Replace(ServiceDescriptor.Singleton(_clock));
        });
    }

    private async Task<long> OnTheirWay(IEnumerable<ModuleDatabase> modules, CancellationToken ct)
    {
        var waiting = 0L;
        foreach (var module in modules)
        {
            waiting += (long)(await Database.Scalar(_connection,
                $"""
                select (select count(*) from {module.Schema}.outbox_messages where forwarded_at is null)
                     + (select count(*) from {module.Schema}.inbox_messages where status = 'pending' and attempts = 0)
                """, ct))!;
        }

        return waiting;
    }
}
