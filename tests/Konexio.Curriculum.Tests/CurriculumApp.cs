using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Infrastructure;
using Konexio.Curriculum.Tests;
using Konexio.Enrolment.Infrastructure;
using Konexio.Testing;
using Microsoft.Extensions.Time.Testing;

[assembly: AssemblyFixture(typeof(CurriculumApp))]

namespace Konexio.Curriculum.Tests;

/// <summary>Curriculum alone over real HTTP and a real PostgreSQL; who calls is taken at their word. Tests move the clock onwards only.</summary>
public sealed class CurriculumApp : IAsyncLifetime
{
    private ModuleApp? _app;

    public FakeTimeProvider Clock { get; } = new(ASchool.Now);

    internal ModuleApp App => _app!;

    internal Database Database => App.Database;

    internal IServiceProvider Services => App.Services;

    public async ValueTask InitializeAsync() => _app = await ModuleApp.Start("konexio_curriculum_app", Clock, CurriculumModule.Register);

    /// <summary>A client with this role, and its own name.</summary>
    internal HttpClient As(Role role, Guid? partner = null, string? client = null) => App.As(role, partner, client);

    internal HttpClient Anonymous() => App.Anonymous();

    /// <summary>Returns when every event was heard.</summary>
    internal Task Drain() => App.Drain();

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }
}

/// <summary>Curriculum with Enrolment beside it, so that events cross: a class fixture for the few tests that need both.</summary>
public sealed class CurriculumBesideEnrolment : IAsyncLifetime
{
    private ModuleApp? _app;

    public FakeTimeProvider Clock { get; } = new(ASchool.Now);

    internal ModuleApp App => _app!;

    public async ValueTask InitializeAsync() =>
        _app = await ModuleApp.Start("konexio_curriculum_beside", Clock, EnrolmentModule.Register, CurriculumModule.Register);

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }
}
