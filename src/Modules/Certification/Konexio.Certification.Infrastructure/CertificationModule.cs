using System.Reflection;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.Certification.Application;
using Konexio.Certification.Application.Certificates;
using Konexio.Certification.Application.Listening;
using Konexio.Certification.Infrastructure.Http;
using Konexio.Certification.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Certification.Infrastructure;

/// <summary>Certification's index page: what it registers, serves and refuses.</summary>
public sealed class CertificationModule : IModule
{
    public string Name => CertificationDbContext.SchemaName;

    public IReadOnlyList<Assembly> Assemblies { get; } = [typeof(PublishedEvents).Assembly, typeof(CertificationModule).Assembly];

    public IReadOnlyDictionary<string, Error> Constraints { get; } = StoreRegistration.Constraints;

    public static void Register(IServiceCollection services) =>
        services.AddModule<CertificationDbContext>(new CertificationModule(), options => new CertificationDbContext(options));

    public void AddServices(IServiceCollection services)
    {
        services.AddStore();
        services.AddExams();
        services.AddCandidates();
        services.AddCredentials();
        services.AddScoped<Settling>();
        services.AddScoped<ISeedSandbox, CertificationSandbox>();
        services.AddScoped<HeardTraining>();
        services.AddSingleton(new ContractAssembly(typeof(Contracts.CertificateIssued).Assembly));
        services.AddSingleton(new ContractAssembly(typeof(Curriculum.Contracts.StageCompleted).Assembly));
        services.AddSingleton(new ContractAssembly(typeof(Enrolment.Contracts.LearnerAdmitted).Assembly));
        services.AddCertificates();
        services.AddKeyedSingleton<IPublishEvents, PublishedEvents>(Name);
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapExams();
        routes.MapCandidates();
        routes.MapCertificates();
        routes.MapCredentials();
    }
}
