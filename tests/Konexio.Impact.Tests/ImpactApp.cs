using System.Globalization;
using Konexio.BuildingBlocks.Application;
using Konexio.Impact.Infrastructure;
using Konexio.Impact.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

[assembly: AssemblyFixture(typeof(ImpactApp))]

namespace Konexio.Impact.Tests;

/// <summary>
/// Impact alone over real HTTP and a real PostgreSQL; who calls is taken at their word. Its clock stands still: a test that lets time
/// pass, or counts all that the school did, has an app of its own.
/// </summary>
public sealed class ImpactApp : IAsyncLifetime
{
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    // All databases of one server share the module's role, which each app makes or changes when it starts: one after another.
    private static readonly SemaphoreSlim Starting = new(1, 1);

    private ModuleApp? _app;

    public FakeTimeProvider Clock { get; } = new(Now);

    internal ModuleApp App => _app!;

    internal Database Database => App.Database;

    internal IServiceProvider Services => App.Services;

    public async ValueTask InitializeAsync() => _app = await ModuleApp.Start("konexio_impact_app", Clock, ImpactModule.Register);

    /// <summary>An app with nothing in it, and what other modules would answer; who starts it disposes it.</summary>
    internal static async Task<ImpactApp> Fresh(Action<IServiceCollection>? others = null)
    {
        await Starting.WaitAsync();
        try
        {
            var app = new ImpactApp();
            app._app = await ModuleApp.Start("konexio_impact_fresh", app.Clock, [ImpactModule.Register, .. others is null ? Array.Empty<Action<IServiceCollection>>() : [others]]);
            return app;
        }
        finally
        {
            Starting.Release();
        }
    }

    /// <summary>A client with this role, which may stand for a funder.</summary>
    internal HttpClient As(Role role, Guid? subject = null, string? client = null) => App.As(role, subject, client);

    internal HttpClient Staff() => As(Role.Coordinator);

    internal HttpClient Funder(Guid funder) => As(Role.Funder, funder);

    internal HttpClient Anonymous() => App.Anonymous();

    /// <summary>Returns when every event was heard.</summary>
    internal Task Drain() => App.Drain();

    /// <summary>What the owner of the database sees, whatever row security hides from others.</summary>
    internal async Task<IReadOnlyList<string>> Ask(string sql, params object[] values) =>
        [.. (await Database.Query(sql, values)).Select(row => Convert.ToString(row[0], CultureInfo.InvariantCulture)!)];

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }
}
