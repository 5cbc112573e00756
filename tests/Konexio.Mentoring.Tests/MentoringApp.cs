using System.Globalization;
using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Infrastructure;
using Konexio.Mentoring.Tests;
using Microsoft.Extensions.Time.Testing;

[assembly: AssemblyFixture(typeof(MentoringApp))]

namespace Konexio.Mentoring.Tests;

/// <summary>
/// Mentoring alone over real HTTP and a real PostgreSQL; who calls is taken at their word. Its clock stands still: a test that lets
/// time pass has an app of its own.
/// </summary>
public sealed class MentoringApp : IAsyncLifetime
{
    private ModuleApp? _app;

    public FakeTimeProvider Clock { get; } = new(People.Now);

    internal ModuleApp App => _app!;

    internal Database Database => App.Database;

    internal IServiceProvider Services => App.Services;

    public async ValueTask InitializeAsync() => _app = await ModuleApp.Start("konexio_mentoring_app", Clock, MentoringModule.Register);

    /// <summary>A client with this role, which may stand for a mentor or a company.</summary>
    internal HttpClient As(Role role, Guid? subject = null, string? client = null) => App.As(role, subject, client);

    internal HttpClient Staff() => As(Role.Coordinator);

    internal HttpClient Mentor(Guid mentor) => As(Role.Mentor, mentor);

    /// <summary>Returns when every event was heard.</summary>
    internal Task Drain() => App.Drain();

    /// <summary>What the owner of the database sees, whatever row security hides from others.</summary>
    internal async Task<IReadOnlyList<string>> Ask(string sql, Guid id) =>
        [.. (await Database.Query(sql, id)).Select(row => Convert.ToString(row[0], CultureInfo.InvariantCulture)!)];

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }
}
