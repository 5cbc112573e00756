using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Impact.Tests;

/// <summary>Work on the store itself, in one transaction.</summary>
internal static class Storing
{
    public static async Task<T> Work<T>(this IServiceProvider services, Func<IServiceProvider, CancellationToken, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAsSystem("a test works on the store");
        var done = await scope.ServiceProvider.GetRequiredService<ModuleSession<ImpactDbContext>>().Commit<T>(
            isCommand: false, async () => await work(scope.ServiceProvider, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        done.Succeeded.ShouldBeTrue(done.Succeeded ? "" : done.Errors[0].Code);
        return done.Value;
    }

    public static Task<T> Work<T>(this ImpactApp app, Func<IServiceProvider, CancellationToken, Task<T>> work) => app.Services.Work(work);

    public static Task<Nothing> Save(this IServiceProvider services, Func<IServiceProvider, CancellationToken, Task> work) => services.Work(async (scope, ct) =>
    {
        await work(scope, ct);
        return default(Nothing);
    });

    public static Task<Nothing> Save(this ImpactApp app, Func<IServiceProvider, CancellationToken, Task> work) => app.Services.Save(work);
}
