using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Domain.Surveys;
using Konexio.Impact.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Impact.Infrastructure;

/// <summary>The domain's collections, and what stands behind the database's own refusals.</summary>
internal static class StoreRegistration
{
    public static IReadOnlyDictionary<string, Error> Constraints { get; } = new Dictionary<string, Error>
    {
        [Persistence.FunderTable.UniqueName] = Domain.Grants.FunderErrors.NameTaken,
        [Persistence.IndicatorTable.OneVersion] = ConcurrencyErrors.ChangedMeanwhile,
        [Persistence.ClaimTable.OnePublished] = ConcurrencyErrors.ChangedMeanwhile,
        [Persistence.GrantPublicationTable.OncePerMonth] = Domain.Publication.GrantPublicationErrors.AlreadyPublished,
        ["pk_person_keys"] = ConcurrencyErrors.ChangedMeanwhile,

        ["pk_surveys"] = SurveyErrors.CodeTaken,
        [SurveyVersionTable.OneDraft] = SurveyErrors.DraftExists,
        [SurveyVersionTable.UniqueNumber] = SurveyErrors.DraftExists,
        [SurveyInvitationTable.OncePerWave] = ConcurrencyErrors.ChangedMeanwhile,
    };

    public static IServiceCollection AddStore(this IServiceCollection services) => services
        .AddSingleton(new ContractAssembly(typeof(Enrolment.Contracts.LearnerAdmitted).Assembly))
        .AddSingleton(new ContractAssembly(typeof(Curriculum.Contracts.CohortPublished).Assembly))
        .AddSingleton(new ContractAssembly(typeof(Certification.Contracts.CertificateIssued).Assembly))
        .AddSingleton(new ContractAssembly(typeof(Mentoring.Contracts.WorkshopHeld).Assembly))
        .AddScoped<Facts.Projector>()
        .AddScoped<Domain.Grants.IFunders, Persistence.Funders>()
        .AddScoped<Domain.Grants.IGrants, Persistence.Grants>()
        .AddScoped<Domain.Indicators.IIndicators, Persistence.Indicators>();
}
