using System.Reflection;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.Impact.Application;
using Konexio.Impact.Infrastructure.Http;
using Konexio.Impact.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Impact.Infrastructure;

/// <summary>Impact's index page: what it registers, serves and refuses.</summary>
public sealed class ImpactModule : IModule
{
    public string Name => ImpactDbContext.SchemaName;

    public IReadOnlyList<Assembly> Assemblies { get; } = [typeof(PublishedEvents).Assembly, typeof(ImpactModule).Assembly];

    public IReadOnlyDictionary<string, Error> Constraints { get; } = StoreRegistration.Constraints;

    public static void Register(IServiceCollection services) =>
        services.AddModule<ImpactDbContext>(new ImpactModule(), options => new ImpactDbContext(options));

    public void AddServices(IServiceCollection services)
    {
        services.AddStore();
        services.AddGrants();
        services.AddSurveys();
        services.AddPublication();
        services.AddKeyedSingleton<IPublishEvents, PublishedEvents>(Name);
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapGrants();
        routes.MapSurveys();
        routes.MapPublication();
    }
}
