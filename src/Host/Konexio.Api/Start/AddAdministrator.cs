using Konexio.Api.Access;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using MediatR;

namespace Konexio.Api.Start;

/// <summary>Registers an administrator's client, since a new database has none who could admit others.</summary>
internal static class AddAdministrator
{
    public const string Switch = "--add-administrator";

    public static async Task Run(IServiceProvider services, string[] args)
    {
        if (args.SkipWhile(arg => arg != Switch).ElementAtOrDefault(1) is not { Length: > 0 } name || name.StartsWith("--", StringComparison.Ordinal))
        {
            await Refuse($"Say what the client is called among people: {Switch} NAME");
            return;
        }

        await services.GetRequiredService<StartDatabase>().Find(CancellationToken.None);
        foreach (var migration in services.GetServices<IMigrateModule>())
        {
            if (await migration.IsUpToDate(CancellationToken.None)) continue;
            await Refuse("The database is not migrated. Run --migrate first.");
            return;
        }

        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAsSystem("an operator admits an administrator");
        var created = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new CreateClient(name, Role.Administrator, SubjectId: null, Scopes: null));
        if (!created.Succeeded)
        {
            await Refuse($"The name is refused: {string.Join(", ", created.Errors.Select(error => error.Code))}.");
            return;
        }

        Console.WriteLine($"client id      {created.Value.ClientId}");
        Console.WriteLine($"client secret  {created.Value.ClientSecret}");
        Console.WriteLine("The secret is shown here and nowhere else.");
    }

    private static Task Refuse(string why)
    {
        Environment.ExitCode = 1;
        return Console.Error.WriteLineAsync(why);
    }
}
