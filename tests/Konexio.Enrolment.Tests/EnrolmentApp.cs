using System.Globalization;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Infrastructure;
using Konexio.Enrolment.Tests;

[assembly: AssemblyFixture(typeof(EnrolmentApp))]

namespace Konexio.Enrolment.Tests;

/// <summary>Enrolment alone over real HTTP and a real PostgreSQL; who calls is taken at their word.</summary>
public sealed class EnrolmentApp : IAsyncLifetime
{
    private ModuleApp? _app;

    public async ValueTask InitializeAsync() => _app = await ModuleApp.Start("konexio_enrolment_app", clock: null, EnrolmentModule.Register);

    /// <summary>A client with this role, and its own name.</summary>
    internal HttpClient As(Role role, Guid? partner = null, string? client = null) => _app!.As(role, partner, client);

    /// <summary>Returns when every event was heard.</summary>
    internal Task Drain() => _app!.Drain();

    /// <summary>What the owner of the database sees, whatever row security hides from others.</summary>
    internal async Task<IReadOnlyList<string>> Ask(string sql, Guid id) =>
        [.. (await _app!.Database.Query(sql, id)).Select(row => Convert.ToString(row[0], CultureInfo.InvariantCulture)!)];

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }
}
