using Konexio.Journey.Tests;
using Konexio.Testing;

[assembly: AssemblyFixture(typeof(SharedApp))]

namespace Konexio.Journey.Tests;

/// <summary>One application for the journeys that do not count what is in its database.</summary>
public sealed class SharedApp : IAsyncLifetime
{
    private KonexioApp? _app;

    public KonexioApp App => _app!;

    public async ValueTask InitializeAsync() => _app = await KonexioApp.Start();

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }
}
