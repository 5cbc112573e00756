using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Messaging;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Curriculum.Tests.Progress;

/// <summary>What tests do inside the module, or as the modules that it hears.</summary>
internal static class CourseCalls
{
    public static DateTimeOffset Now(this CurriculumApp app) => app.Services.GetRequiredService<TimeProvider>().GetUtcNow();

    /// <summary>Runs work in one transaction of the module, and commits it.</summary>
    public static async Task InModule(this CurriculumApp app, Func<IServiceProvider, Task> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAsSystem("a test");
        var session = scope.ServiceProvider.GetRequiredKeyedService<ModuleSession>("curriculum");
        var done = await session.Commit<Nothing>(
            isCommand: false,
            async () =>
            {
                await work(scope.ServiceProvider);
                return default(Nothing);
            },
            TestContext.Current.CancellationToken);
        done.Succeeded.ShouldBeTrue();
    }

    /// <summary>Puts a message into the module's inbox as often as said, and returns when it was heard.</summary>
    public static async Task Tell<TListener>(this CurriculumApp app, IIntegrationEvent told, int times = 1)
    {
        var (catalogue, id) = (app.Services.GetRequiredService<EventCatalogue>(), Guid.CreateVersion7(app.Now()));
        for (var time = 0; time < times; time++)
        {
            await app.InModule(services =>
            {
                services.GetRequiredKeyedService<ModuleSession>("curriculum").Write(Command(
                    """
                    insert into curriculum.inbox_messages (message_id, listener, event_name, aggregate_id, payload, status, attempts, next_attempt_at)
                    values ($1, $2, $3, $4, $5::text::jsonb, 'pending', 0, $6) on conflict do nothing
                    """,
                    Uuid(id), Text(typeof(TListener).Name), Text(catalogue.NameOf(told)), Uuid(told.AggregateId), Text(catalogue.Write(told)), Instant(app.Now())));
                return Task.CompletedTask;
            });
            await app.Drain();
        }
    }

    /// <summary>The names of the events that the module told of an aggregate, in order.</summary>
    public static Task<IReadOnlyList<string>> Told(this CurriculumApp app, Guid aggregate) =>
        app.Ask("select event_name from curriculum.outbox_messages where aggregate_id = $1 order by sequence", aggregate);

    /// <summary>In how many rows of the module's tables a text stands that must be sealed or hashed.</summary>
    public static async Task<int> InClear(this CurriculumApp app, string text)
    {
        var tables = await app.Ask("select table_name from information_schema.tables where table_schema = 'curriculum' and $1 is not null", Guid.Empty);
        tables.Count.ShouldBeGreaterThan(10);
        var found = 0;
        foreach (var table in tables)
        {
            var rows = await app.Ask($"select t::text from curriculum.{table} t where $1 is not null", Guid.Empty);
            found += rows.Count(row => row.Contains(text, StringComparison.Ordinal) || row.Contains(Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(text)), StringComparison.Ordinal));
        }

        return found;
    }
}
