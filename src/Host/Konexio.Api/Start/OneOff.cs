using Konexio.Api.Docs;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;

namespace Konexio.Api.Start;

/// <summary>What the host does once and then ends: <c>--migrate</c>, <c>--add-administrator NAME</c>, <c>--add-key</c>, <c>--rewrap-keys</c>, <c>--events</c>.</summary>
internal static class OneOff
{
    public static async Task<bool> RanOneOff(this WebApplication app, string[] args)
    {
        var work = args switch
        {
            _ when args.Contains("--migrate") => Migrate(app.Services),
            _ when args.Contains(AddAdministrator.Switch) => AddAdministrator.Run(app.Services, args),
            _ when args.Contains("--add-key") => AddKey(app.Services),
            _ when args.Contains("--events") => Console.Out.WriteAsync(app.Services.GetRequiredService<EventsDocument>().Text()),
            _ when args.Contains("--rewrap-keys") => RewrapKeys(app.Services),
            _ => null,
        };
        if (work is null) return false;

        await work;
        await app.DisposeAsync();
        return true;
    }

    private static async Task Migrate(IServiceProvider services)
    {
        var database = services.GetRequiredService<StartDatabase>();
        await database.Find(CancellationToken.None);
        await database.Migrate(CancellationToken.None);
        Console.WriteLine("The database is up to date.");
    }

    private static Task AddKey(IServiceProvider services)
    {
        var keys = services.GetService<FileKeyEncryptionKeys>()
            ?? throw new InvalidOperationException("Keys come from configuration (PersonalData:Keys): add the new one there.");
        Console.WriteLine($"Key {keys.AddKey()} is now the current one. Run --rewrap-keys to bring older data keys under it.");
        return Task.CompletedTask;
    }

    private static async Task RewrapKeys(IServiceProvider services)
    {
        await services.GetRequiredService<StartDatabase>().Find(CancellationToken.None);
        foreach (var module in services.GetServices<ModuleDatabase>())
        {
            var rewrapper = new PersonKeyRewrapper(module.Source, services.GetRequiredService<IKeyEncryptionKeys>(), module.Schema);
            Console.WriteLine($"{module.Schema}: {await rewrapper.RewrapAll(CancellationToken.None)} data keys wrapped again.");
        }
    }
}
