using Konexio.Api.Access;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.SharedKernel;

namespace Konexio.Api.Start;

/// <summary>In development: makes the sandbox's clients, keeps their secrets in <c>sandbox.json</c>, and lets modules add their part.</summary>
internal sealed class SeedSandbox(IServiceScopeFactory scopes, AccessTable table, IConfiguration configuration, IHostEnvironment environment) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!configuration.GetValue("Konexio:Sandbox", environment.IsDevelopment())) return;

        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAsSystem("sandbox");
        var session = scope.ServiceProvider.GetRequiredService<ModuleSession<AccessDbContext>>();
        var clients = scope.ServiceProvider.GetRequiredService<Clients>();
        var path = Path.Combine(DataFolder.Of(configuration), "sandbox.json");
        var known = SandboxFile.Read(path)?.Clients ?? [];
        var entries = new SortedDictionary<string, SandboxFile.Entry>(StringComparer.Ordinal);
        await session.Commit<Nothing>(isCommand: true, async () =>
        {
            foreach (var wanted in SandboxClient.All)
                entries[wanted.Name] = await Seed(wanted, clients, known.GetValueOrDefault(wanted.Name)?.ClientSecret, cancellationToken);
            return default(Nothing);
        }, cancellationToken);
        new SandboxFile("", "", entries).Write(path);
        foreach (var seed in scope.ServiceProvider.GetServices<ISeedSandbox>()) await seed.Seed(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<SandboxFile.Entry> Seed(SandboxClient wanted, Clients clients, string? secret, CancellationToken ct)
    {
        var client = new Client(wanted.ClientId, wanted.StandsFor, wanted.Role, wanted.PartnerId, table.ScopesOf(wanted.Role));
        if (await clients.Find(client.ClientId, ct) is not { } present) secret = await clients.Add(client, ct);
        else
        {
            if (!present.Scopes.SequenceEqual(client.Scopes)) await clients.Change(client, ct);
            secret ??= await clients.Rotate(client.ClientId, ct);
        }

        return new SandboxFile.Entry(client.ClientId, secret!, string.Join(' ', client.Scopes), wanted.Role.ToString().ToLowerInvariant(), wanted.StandsFor, wanted.PartnerId);
    }
}
