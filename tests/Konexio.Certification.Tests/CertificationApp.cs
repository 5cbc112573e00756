using System.Collections.Concurrent;
using System.Globalization;
using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Infrastructure;
using Konexio.Certification.Tests;
using Konexio.Enrolment.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

[assembly: AssemblyFixture(typeof(CertificationApp))]

namespace Konexio.Certification.Tests;

/// <summary>
/// Certification alone over real HTTP and a real PostgreSQL; who calls is taken at their word, and every learner is called the same. Its
/// clock stands still: a test that lets time pass has an app of its own.
/// </summary>
public sealed class CertificationApp : IAsyncLifetime
{
    private ModuleApp? _app;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    /// <summary>What Enrolment would know.</summary>
    internal ToldNeeds Needs { get; } = new();

    internal ModuleApp App => _app!;

    internal Database Database => App.Database;

    internal string ConnectionString => Database.ConnectionString;

    internal IServiceProvider Services => App.Services;

    public async ValueTask InitializeAsync() => _app = await ModuleApp.Start(
        "konexio_certification_app", Clock, CertificationModule.Register, services => services.AddScoped<ILearnerNames, OneName>().AddSingleton<ILearnerAccommodations>(Needs));

    /// <summary>A client with this role, and its own name.</summary>
    internal HttpClient As(Role role, Guid? partner = null, string? client = null) => App.As(role, partner, client);

    internal HttpClient Anonymous() => App.Anonymous();

    /// <summary>Returns when every event was heard.</summary>
    internal Task Drain() => App.Drain();

    /// <summary>What the owner of the database sees, whatever row security hides from others.</summary>
    internal async Task<IReadOnlyList<string>> Ask(string sql, Guid id) =>
        [.. (await Database.Query(sql, id)).Select(row => Convert.ToString(row[0], CultureInfo.InvariantCulture)!)];

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    internal sealed class ToldNeeds : ILearnerAccommodations
    {
        private readonly ConcurrentDictionary<Guid, LearnerAccommodations> _told = [];

        public void Tell(Guid learner, LearnerAccommodations needs) => _told[learner] = needs;

        public Task<LearnerAccommodations> Of(Guid learner, string operation, CancellationToken ct) =>
            Task.FromResult(_told.GetValueOrDefault(learner, LearnerAccommodations.None));
    }

    private sealed class OneName : ILearnerNames
    {
        public Task<IReadOnlyDictionary<Guid, LearnerName>> Of(IReadOnlyCollection<Guid> learners, string operation, CancellationToken ct) =>
            Task.FromResult<IReadOnlyDictionary<Guid, LearnerName>>(learners.ToDictionary(learner => learner, _ => new LearnerName("Amina", null, null)));
    }
}
