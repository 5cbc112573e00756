using System.Reflection;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Audit;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Messaging;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.SharedKernel;
using MediatR;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Konexio.BuildingBlocks.Infrastructure;

/// <summary>Registers what all modules share, and each module by what its assemblies hold.</summary>
public static class ModuleRegistration
{
    public static IServiceCollection AddBuildingBlocks(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<DatabaseConnections>();
        services.AddSingleton<RequestLoad>();
        services.AddSingleton<WrongCodes>();
        services.AddScoped<RequestContext>();
        services.AddScoped<ICaller>(provider => provider.GetRequiredService<RequestContext>());
        services.AddScoped<IAudit>(provider => provider.GetRequiredService<RequestContext>());
        services.AddSingleton<ProblemTexts>();
        services.AddSingleton(new ProblemTextSource(new System.Resources.ResourceManager("Konexio.BuildingBlocks.Infrastructure.Http.Problems", typeof(ModuleRegistration).Assembly)));
        services.AddExceptionHandler<FailureHandler>();

        // MediatR 5 has no container package; these lines are all that it needs.
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(LogBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidateBehaviour<,>));

        services.AddSingleton<IReadOnlyDictionary<string, ModuleDatabase>>(provider => provider.GetServices<ModuleDatabase>().ToDictionary(database => database.Schema));
        services.AddSingleton<Listeners>();
        services.AddSingleton(provider => new EventCatalogue(
            provider.GetServices<ContractAssembly>().Select(contract => contract.Assembly),
            provider.GetServices<IModule>().Select(module => KeyValuePair.Create(module.Name, provider.GetKeyedService<IPublishEvents>(module.Name)!)).Where(pair => pair.Value is not null),
            provider.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions));
        services.AddSingleton<CrossHostBell>();
        services.AddHostedService(provider => provider.GetRequiredService<CrossHostBell>());
        return services;
    }

    public static IServiceCollection AddModule<TContext>(this IServiceCollection services, IModule module, Func<DbContextOptions<TContext>, TContext> create)
        where TContext : ModuleDbContext
    {
        services.AddSingleton(module);
        services.AddSingleton(provider => new ModuleDatabase<TContext>(module, provider.GetRequiredService<DatabaseConnections>(), provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton<ModuleDatabase>(provider => provider.GetRequiredService<ModuleDatabase<TContext>>());
        services.AddSingleton<IMigrateModule>(provider => new ModuleMigration<TContext>(provider.GetRequiredService<ModuleDatabase<TContext>>(), provider.GetRequiredService<DatabaseConnections>(), create));
        services.AddPooledDbContextFactory<TContext>((provider, options) => provider.GetRequiredService<ModuleDatabase<TContext>>().Configure(options), poolSize: 32);
        services.AddScoped<ModuleSession<TContext>>();
        services.AddScoped<PersonKeys<TContext>>();
        services.AddKeyedScoped<ModuleSession>(module.Name, (provider, _) => provider.GetRequiredService<ModuleSession<TContext>>());
        services.AddPump(module.Name);

        foreach (var assembly in module.Assemblies)
        {
            services.AddValidatorsFromAssembly(assembly, ServiceLifetime.Singleton, includeInternalTypes: true);
            foreach (var type in assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false })) services.AddStory(module.Name, type);
        }

        module.AddServices(services);
        return services;
    }

    private static void AddStory(this IServiceCollection services, string module, Type type)
    {
        foreach (var contract in type.GetInterfaces().Where(contract => contract.IsGenericType))
        {
            if (contract.GetGenericTypeDefinition() == typeof(IRequestHandler<,>))
            {
                services.AddScoped(contract, type);
                services.AddCommit(module, contract.GenericTypeArguments[0], contract.GenericTypeArguments[1]);
            }
            else if (contract.GetGenericTypeDefinition() == typeof(IListenTo<>))
            {
                services.AddScoped(type);
                services.AddSingleton(ListenerOf(module, type, contract.GenericTypeArguments[0]));
            }
        }
    }

    // The commit comes last, next to the handler, and belongs to the module whose story it is.
    private static void AddCommit(this IServiceCollection services, string module, Type request, Type response)
    {
        var value = response.GenericTypeArguments[0];
        var behaviour = typeof(CommitBehaviour<,>).MakeGenericType(request, value);
        var create = ActivatorUtilities.CreateFactory(behaviour, [typeof(IUnitOfWork)]);
        services.AddScoped(typeof(IPipelineBehavior<,>).MakeGenericType(request, response), provider => create(provider, [provider.GetRequiredKeyedService<ModuleSession>(module)]));
    }

    private static Listener ListenerOf(string module, Type listener, Type heard)
    {
        var name = heard.GetCustomAttribute<EventNameAttribute>()?.Name ?? throw new InvalidOperationException($"{heard} has no event name.");
        return (Listener)typeof(Listener).GetMethod(nameof(Listener.Of))!.MakeGenericMethod(listener, heard).Invoke(null, [module, name])!;
    }

    private static void AddPump(this IServiceCollection services, string module)
    {
        services.AddKeyedSingleton(module, (provider, _) => ActivatorUtilities.CreateInstance<OutboxForwarder>(provider, Database(provider)));
        services.AddKeyedSingleton(module, (provider, _) => ActivatorUtilities.CreateInstance<InboxWorker>(provider, Database(provider)));
        services.AddKeyedSingleton(module, (provider, _) => ActivatorUtilities.CreateInstance<AuditSealer>(provider, Database(provider)));
        services.AddKeyedSingleton(module, (provider, _) => ActivatorUtilities.CreateInstance<Housekeeping>(provider, Database(provider)));
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredKeyedService<OutboxForwarder>(module));
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredKeyedService<InboxWorker>(module));
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredKeyedService<AuditSealer>(module));
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredKeyedService<Housekeeping>(module));

        ModuleDatabase Database(IServiceProvider provider) => provider.GetRequiredService<IReadOnlyDictionary<string, ModuleDatabase>>()[module];
    }
}

/// <summary>An assembly whose integration events may be told and heard.</summary>
public sealed record ContractAssembly(Assembly Assembly);
