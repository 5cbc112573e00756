using System.Text.Json;
using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Curriculum.Infrastructure;
using Konexio.Curriculum.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

[assembly: AssemblyFixture(typeof(Konexio.Curriculum.Tests.Store.CurriculumStore))]

namespace Konexio.Curriculum.Tests.Store;

/// <summary>The module's collections on a real PostgreSQL, under its own role and row security.</summary>
public sealed class CurriculumStore : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("konexio-curriculum-").FullName;
    private ServiceProvider? _services;
    private Database? _owner;

    public FakeTimeProvider Clock { get; } = new(ASchool.Now);

    public IServiceProvider Services => _services!;

    /// <summary>What the owner sees, past row security: for asserts only.</summary>
    public Database Owner => _owner!;

    public async ValueTask InitializeAsync()
    {
        var connection = await PostgresFixture.CreateDatabase($"konexio_curriculum_store_{Environment.ProcessId}");
        _owner = new Database(connection);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Konexio"] = connection,
            ["PersonalData:KeyFile"] = Path.Combine(_folder, "keys.json"),
            ["PersonalData:CreateKeyFile"] = "true",
        }).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration).AddLogging().AddBuildingBlocks().AddPersonalData(configuration);
        services.Configure<JsonOptions>(options => options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));
        CurriculumModule.Register(services);
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        await _services.GetRequiredService<IMigrateModule>().Migrate(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null) await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public Guid NewId() => Guid.CreateVersion7(Clock.GetUtcNow());

    /// <summary>Does some work in one transaction, as the system, and says why it was refused, if it was.</summary>
    public async Task<IReadOnlyList<Error>> Try(Func<IServiceProvider, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAsSystem("tests");
        var done = await scope.ServiceProvider.GetRequiredService<ModuleSession<CurriculumDbContext>>().Commit<Nothing>(isCommand: false, async () =>
        {
            await work(scope.ServiceProvider);
            return default(Nothing);
        }, TestContext.Current.CancellationToken);
        return done.Errors;
    }

    public async Task Do(Func<IServiceProvider, Task> work) => (await Try(work)).ShouldBeEmpty();

    public async Task<T> Read<T>(Func<IServiceProvider, Task<T>> read)
    {
        T result = default!;
        await Do(async services => result = await read(services));
        return result;
    }
}
