using Konexio.Api.Tests;
using Konexio.Testing;

[assembly: AssemblyFixture(typeof(OneApp))]

namespace Konexio.Api.Tests;

/// <summary>One app for all tests of this project; a test that changes its limits starts its own.</summary>
public sealed class OneApp : IAsyncLifetime
{
    public KonexioApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync() => App = await KonexioApp.Start();

    public ValueTask DisposeAsync() => App is null ? ValueTask.CompletedTask : App.DisposeAsync();
}
