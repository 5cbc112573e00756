using System.Text.Json;
using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Enrolment.Domain.Codes;
using Konexio.Enrolment.Domain.Learners;
using Konexio.Enrolment.Domain.People;
using Konexio.Enrolment.Infrastructure;
using Konexio.Enrolment.Infrastructure.Persistence;
using Konexio.SharedKernel;
using MediatR;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

[assembly: AssemblyFixture(typeof(Konexio.Enrolment.Tests.Store.EnrolmentStore))]

namespace Konexio.Enrolment.Tests.Store;

/// <summary>The module on a real PostgreSQL, under its own role and row security: stories go in as the mediator gets them.</summary>
public sealed class EnrolmentStore : IAsyncLifetime
{
    private static int s_count;
    private readonly string _folder = Directory.CreateTempSubdirectory("konexio-enrolment-").FullName;
    private ServiceProvider? _services;
    private NpgsqlDataSource? _owner;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public IServiceProvider Services => _services!;

    public async ValueTask InitializeAsync()
    {
        var connection = await PostgresFixture.CreateDatabase($"konexio_enrolment_store_{Environment.ProcessId}_{Interlocked.Increment(ref s_count)}");
        _owner = NpgsqlDataSource.Create(connection);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Konexio"] = connection,
            ["PersonalData:KeyFile"] = Path.Combine(_folder, "keys.json"),
            ["PersonalData:CreateKeyFile"] = "true",
        }).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration).AddLogging().AddBuildingBlocks().AddPersonalData(configuration);
        services.Configure<JsonOptions>(options => options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));
        EnrolmentModule.Register(services);
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        await _services.GetRequiredService<IMigrateModule>().Migrate(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null) await _services.DisposeAsync();
        if (_owner is not null) await _owner.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public Task<Result<T>> Send<T>(IRequest<Result<T>> request) => Send(request, Role.Coordinator);

    public async Task<Result<T>> Send<T>(IRequest<Result<T>> request, Role role, Guid? partner = null)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAs("tests", role, partner);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Lets a listener hear, as the inbox would: as the system, in one transaction.</summary>
    internal async Task Hear<TListener, TEvent>(TEvent heard)
        where TListener : IListenTo<TEvent>
        where TEvent : IIntegrationEvent =>
        await Work(async services => await services.GetRequiredService<TListener>().Hear(heard, TestContext.Current.CancellationToken));

    internal async Task Work(Func<IServiceProvider, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAsSystem("tests");
        var done = await scope.ServiceProvider.GetRequiredService<ModuleSession<EnrolmentDbContext>>().Commit<Nothing>(false, async () =>
        {
            await work(scope.ServiceProvider);
            return default(Nothing);
        }, TestContext.Current.CancellationToken);
        done.Errors.ShouldBeEmpty();
    }

    /// <summary>Learners with a home, each a person with a key.</summary>
    public async Task<IReadOnlyList<LearnerId>> Learners(int count, string? commune = null)
    {
        var learners = new List<LearnerId>();
        await Work(async services =>
        {
            var communes = services.GetRequiredService<Domain.Geography.ICommunes>();
            var home = commune is null ? null : communes.PointOf(commune);
            for (var i = 0; i < count; i++)
            {
                var person = APerson();
                services.GetRequiredService<IPeople>().Add(person);
                var learner = Learner.Apply(person.Id, new LearnerProfile([], commune is null ? null : CommuneCode.Of(commune).Value, home), Clock.GetUtcNow());
                await services.GetRequiredService<ILearners>().Add(learner, TestContext.Current.CancellationToken);
                learners.Add(learner.Id);
            }
        });
        return learners;
    }

    internal Person APerson() => Person.Record(
        new PersonId(Guid.CreateVersion7(Clock.GetUtcNow())), new PersonDetails { Name = PersonName.Of("Amina", null).Value }, Clock.GetUtcNow()).Value;

    public async Task<LearnerId> ALearner(string? commune = null) => (await Learners(1, commune))[0];

    public async Task<T> Scalar<T>(string sql, params object[] parameters)
    {
        await using var command = _owner!.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters) command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        return (T)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
