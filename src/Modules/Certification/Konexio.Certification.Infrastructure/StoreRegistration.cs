using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Certification.Application.Certificates;
using Konexio.Certification.Application.SchoolPeople;
using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.Certificates;
using Konexio.Certification.Domain.Credentials;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.Certification.Domain.Readiness;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.Certification.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Certification.Infrastructure;

/// <summary>The domain's collections, and what stands behind the database's own refusals.</summary>
internal static class StoreRegistration
{
    public static IReadOnlyDictionary<string, Error> Constraints { get; } = new Dictionary<string, Error>
    {
        [CatalogueTable.OneDraft] = CatalogueErrors.DraftExists,
        [CatalogueTable.UniqueNumber] = CatalogueErrors.DraftExists,
        [SkillsCardTable.UniquePerson] = SkillsCardErrors.AlreadyIssued,
        [SkillsCardTable.UniqueNumber] = SkillsCardErrors.NumberTaken,
        [TesterTable.UniquePerson] = TesterErrors.AlreadyRegistered,
        [AttemptTable.OnceInSession] = AttemptErrors.AlreadyRegistered,
        [CertificateTable.OneValid] = CertificateErrors.AlreadyIssued,
        [CertificateTable.OneSuccessor] = CertificateErrors.AlreadyReplaced,
        [CertificateTable.UniqueCode] = ConcurrencyErrors.ChangedMeanwhile,
        [SigningKeyTable.OneActive] = ConcurrencyErrors.ChangedMeanwhile,
        ["pk_candidate_readiness"] = ConcurrencyErrors.ChangedMeanwhile,
        ["pk_person_keys"] = ConcurrencyErrors.ChangedMeanwhile,
    };

    public static IServiceCollection AddStore(this IServiceCollection services) => services
        .AddScoped<ICatalogue, Persistence.Catalogue>()
        .AddScoped<ISkillsCards, SkillsCards>()
        .AddScoped<IReadiness, Persistence.Readiness>()
        .AddScoped<ITrainingHistories, TrainingHistories>()
        .AddScoped<ITesters, Testers>()
        .AddScoped<IExamSessions, Persistence.ExamSessions>()
        .AddScoped<IAttempts, Persistence.Attempts>()
        .AddScoped<ICertificates, Persistence.Certificates>()
        .AddScoped<INamingConsents, NamingConsents>()
        .AddScoped<ISettleAlone, SettleAlone>()
        .AddScoped<ISigningKeys, SigningKeys>()
        .AddScoped<ISchoolPeople, Persistence.SchoolPeople>();
}
