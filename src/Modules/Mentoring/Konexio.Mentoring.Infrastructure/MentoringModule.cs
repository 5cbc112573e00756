using System.Reflection;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.Mentoring.Application;
using Konexio.Mentoring.Infrastructure.Http;
using Konexio.Mentoring.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Mentoring.Infrastructure;

/// <summary>Mentoring's index page: what it registers, serves and refuses.</summary>
public sealed class MentoringModule : IModule
{
    public string Name => MentoringDbContext.SchemaName;

    public IReadOnlyList<Assembly> Assemblies { get; } = [typeof(PublishedEvents).Assembly, typeof(MentoringModule).Assembly];

    public IReadOnlyDictionary<string, Error> Constraints { get; } = StoreRegistration.Constraints;

    public static void Register(IServiceCollection services) =>
        services.AddModule<MentoringDbContext>(new MentoringModule(), options => new MentoringDbContext(options));

    public void AddServices(IServiceCollection services)
    {
        services.AddStore();
        services.AddPeople();
        services.AddMatching();
        services.AddMentorships();
        services.AddSingleton(new ContractAssembly(typeof(Curriculum.Contracts.CohortPublished).Assembly));
        services.AddKeyedSingleton<IPublishEvents, PublishedEvents>(Name);
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapPeople();
        routes.MapMatching();
        routes.MapMentorships();
    }
}
