using System.Reflection;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.Curriculum.Application;
using Konexio.Curriculum.Contracts;
using Konexio.Curriculum.Infrastructure.Http;
using Konexio.Curriculum.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Curriculum.Infrastructure;

/// <summary>Curriculum's index page: what it registers, serves and refuses.</summary>
public sealed class CurriculumModule : IModule
{
    public string Name => CurriculumDbContext.SchemaName;

    public IReadOnlyList<Assembly> Assemblies { get; } = [typeof(PublishedEvents).Assembly, typeof(CurriculumModule).Assembly];

    public IReadOnlyDictionary<string, Error> Constraints { get; } = StoreRegistration.Constraints;

    public static void Register(IServiceCollection services) =>
        services.AddModule<CurriculumDbContext>(new CurriculumModule(), options => new CurriculumDbContext(options));

    public void AddServices(IServiceCollection services)
    {
        services.AddStore();
        services.AddPlanning();
        services.AddRegisters();
        services.AddScoped<ISeedSandbox, CurriculumSandbox>();
        services.AddSingleton(new ContractAssembly(typeof(SessionRescheduled).Assembly));
        services.AddSingleton(new ContractAssembly(typeof(Enrolment.Contracts.LearnerEnrolled).Assembly));
        services.AddKeyedSingleton<IPublishEvents, PublishedEvents>(Name);
        services.AddProgress();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapPlanning();
        routes.MapProgress();
        routes.MapRegisters();
    }
}
