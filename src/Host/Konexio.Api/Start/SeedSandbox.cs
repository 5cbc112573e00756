using Konexio.Api.Access;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Messaging;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;

namespace Konexio.Api.Start;

/// <summary>
/// In development: makes the sandbox's clients, keeps their secrets in <c>sandbox.json</c>, and lets modules add their part and
/// hear of each other's, so that all is there when the host greets.
/// </summary>
internal sealed class SeedSandbox(
    IServiceScopeFactory scopes, IReadOnlyDictionary<string, ModuleDatabase> modules, ModuleDatabase<AccessDbContext> database, AccessTable table, IConfiguration configuration, IHostEnvironment environment)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!configuration.GetValue("Konexio:Sandbox", environment.IsDevelopment())) return;

        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAsSystem("sandbox");
        var path = Path.Combine(DataFolder.Of(configuration), "sandbox.json");
        var known = SandboxFile.Read(path)?.Clients ?? [];
        if (!await IsSeeded(known, cancellationToken)) await SeedClients(scope.ServiceProvider, known, path, cancellationToken);
        foreach (var seed in scope.ServiceProvider.GetServices<ISeedSandbox>()) await seed.Seed(cancellationToken);
        foreach (var module in modules.Keys) await scope.ServiceProvider.GetRequiredKeyedService<OutboxForwarder>(module).Forward(cancellationToken);
        foreach (var module in modules.Keys) await scope.ServiceProvider.GetRequiredKeyedService<InboxWorker>(module).HearDue(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // A later start finds all as it left it; asking OpenIddict client by client would be a third of its time.
    private async Task<bool> IsSeeded(SortedDictionary<string, SandboxFile.Entry> known, CancellationToken ct)
    {
        if (!SandboxClient.All.All(wanted => known.TryGetValue(wanted.Name, out var entry) && entry.SubjectId == wanted.SubjectId && entry.Scopes == string.Join(' ', table.ScopesOf(wanted.Role)))) return false;

        var ids = new NpgsqlParameter<string[]> { TypedValue = [.. SandboxClient.All.Select(wanted => wanted.ClientId)] };
        var present = await database.Source.Read(PlatformSql.Command("select client_id from access.clients where client_id = any($1)", ids), row => row.GetString(0), ct);
        return present.Count == SandboxClient.All.Count;
    }

    private async Task SeedClients(IServiceProvider services, SortedDictionary<string, SandboxFile.Entry> known, string path, CancellationToken ct)
    {
        var session = services.GetRequiredService<ModuleSession<AccessDbContext>>();
        var clients = services.GetRequiredService<Clients>();
        var entries = new SortedDictionary<string, SandboxFile.Entry>(StringComparer.Ordinal);
        await session.Commit<Nothing>(isCommand: true, async () =>
        {
            foreach (var wanted in SandboxClient.All)
                entries[wanted.Name] = await Seed(wanted, clients, known.GetValueOrDefault(wanted.Name)?.ClientSecret, ct);
            return default(Nothing);
        }, ct);
        new SandboxFile("", "", entries).Write(path);
    }

    private async Task<SandboxFile.Entry> Seed(SandboxClient wanted, Clients clients, string? secret, CancellationToken ct)
    {
        var client = new Client(wanted.ClientId, wanted.StandsFor, wanted.Role, wanted.SubjectId, table.ScopesOf(wanted.Role));
        if (await clients.Find(client.ClientId, ct) is not { } present) secret = await clients.Add(client, ct);
        else
        {
            if (present.SubjectId != client.SubjectId || !present.Scopes.SequenceEqual(client.Scopes)) await clients.Change(client, ct);
            secret ??= await clients.Rotate(client.ClientId, ct);
        }

        return new SandboxFile.Entry(client.ClientId, secret!, string.Join(' ', client.Scopes), wanted.Role.ToString().ToLowerInvariant(), wanted.StandsFor, wanted.SubjectId);
    }
}
