using System.Reflection;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Konexio.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Konexio.BuildingBlocks.Tests.Persistence;

/// <summary>A module with nothing of its own: the tables that every module has, in a database that ends with the test.</summary>
internal sealed class TrialModule : IModule, IAsyncDisposable
{
    private readonly string _name;

    private TrialModule(string name, string connection)
    {
        _name = name;
        Owner = new Database(connection);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:Konexio_trial"] = connection }).Build();
        Database = new ModuleDatabase<TrialDbContext>(this, new DatabaseConnections(configuration), NullLoggerFactory.Instance);
    }

    public string Name => TrialDbContext.SchemaName;

    public IReadOnlyList<Assembly> Assemblies => [];

    public IReadOnlyDictionary<string, Error> Constraints { get; } = new Dictionary<string, Error>();

    public ModuleDatabase Database { get; }

    public Database Owner { get; }

    public static async Task<TrialModule> Make()
    {
        var name = $"konexio_trial_{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";
        var connection = await PostgresFixture.CreateDatabase(name);
        await using var context = new TrialDbContext(new DbContextOptionsBuilder<TrialDbContext>().UseNpgsql(connection).UseSnakeCaseNamingConvention().Options);
        await context.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        return new TrialModule(name, connection);
    }

    public void AddServices(IServiceCollection services)
    {
        // It has none.
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        // It has none.
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await PostgresFixture.DropDatabase(_name);
    }
}

internal sealed class TrialDbContext(DbContextOptions<TrialDbContext> options) : ModuleDbContext(options)
{
    public const string SchemaName = "trial";

    protected override string Schema => SchemaName;
}
