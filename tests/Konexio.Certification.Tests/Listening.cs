using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Certification.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Certification.Tests;

/// <summary>Lets Certification hear what another module would have told it.</summary>
internal static class Listening
{
    public static async Task Hear<TEvent>(this CertificationApp app, TEvent told) where TEvent : IIntegrationEvent
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAsSystem("a test tells");
        var listeners = typeof(Application.PublishedEvents).Assembly.GetTypes().Where(type => typeof(IListenTo<TEvent>).IsAssignableFrom(type));
        var session = scope.ServiceProvider.GetRequiredService<ModuleSession<CertificationDbContext>>();
        foreach (var listener in listeners)
        {
            (await session.Commit<Nothing>(
                isCommand: false,
                async () =>
                {
                    await ((IListenTo<TEvent>)scope.ServiceProvider.GetRequiredService(listener)).Hear(told, TestContext.Current.CancellationToken);
                    return default(Nothing);
                },
                TestContext.Current.CancellationToken)).Succeeded.ShouldBeTrue();
        }
    }
}
