using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Impact.Infrastructure;

/// <summary>The domain's collections, and what stands behind the database's own refusals.</summary>
internal static class StoreRegistration
{
    public static IReadOnlyDictionary<string, Error> Constraints { get; } = new Dictionary<string, Error>
    {
        ["pk_person_keys"] = ConcurrencyErrors.ChangedMeanwhile,
    };

    public static IServiceCollection AddStore(this IServiceCollection services) => services
        .AddSingleton(new ContractAssembly(typeof(Enrolment.Contracts.LearnerAdmitted).Assembly))
        .AddSingleton(new ContractAssembly(typeof(Curriculum.Contracts.CohortPublished).Assembly))
        .AddSingleton(new ContractAssembly(typeof(Certification.Contracts.CertificateIssued).Assembly));
}
