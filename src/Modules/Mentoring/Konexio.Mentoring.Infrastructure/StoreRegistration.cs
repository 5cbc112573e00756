using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Application.SchoolFacts;
using Konexio.Mentoring.Domain.Companies;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.Mentoring.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Mentoring.Infrastructure;

/// <summary>The domain's collections, and what stands behind the database's own refusals.</summary>
internal static class StoreRegistration
{
    public static IReadOnlyDictionary<string, Error> Constraints { get; } = new Dictionary<string, Error>
    {
        [CompanyTable.UniqueSiret] = CompanyErrors.SiretTaken,
        [MenteeTable.UniqueLearner] = ConcurrencyErrors.ChangedMeanwhile,
        [MenteeTable.UniquePerson] = ConcurrencyErrors.ChangedMeanwhile,
        ["pk_person_keys"] = ConcurrencyErrors.ChangedMeanwhile,
    };

    public static IServiceCollection AddStore(this IServiceCollection services) => services
        .AddScoped<ICompanies, Companies>()
        .AddScoped<IMentors, Mentors>()
        .AddScoped<IMentees, Mentees>()
        .AddScoped<ISchoolFacts, SchoolFacts>()
        .AddScoped<SitePoints>()
        .AddSingleton(new ContractAssembly(typeof(Enrolment.Contracts.LearnerAdmitted).Assembly));
}
