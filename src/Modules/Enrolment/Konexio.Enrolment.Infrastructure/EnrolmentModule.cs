using System.Reflection;
using System.Resources;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Contracts;
using Konexio.Enrolment.Application;
using Konexio.Enrolment.Application.People;
using Konexio.Enrolment.Application.Referrals;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Enrolments;
using Konexio.Enrolment.Domain.Geography;
using Konexio.Enrolment.Domain.Learners;
using Konexio.Enrolment.Domain.Partners;
using Konexio.Enrolment.Domain.People;
using Konexio.Enrolment.Domain.Referrals;
using Konexio.Enrolment.Infrastructure.Geography;
using Konexio.Enrolment.Infrastructure.Http;
using Konexio.Enrolment.Infrastructure.People;
using Konexio.Enrolment.Infrastructure.Persistence;
using Konexio.Enrolment.Infrastructure.Reads;
using Konexio.SharedKernel;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Enrolment.Infrastructure;

/// <summary>Enrolment's index page: what it registers, serves and refuses.</summary>
public sealed class EnrolmentModule : IModule
{
    public string Name => EnrolmentDbContext.SchemaName;

    public IReadOnlyList<Assembly> Assemblies { get; } = [typeof(PublishedEvents).Assembly, typeof(EnrolmentModule).Assembly];

    public IReadOnlyDictionary<string, Error> Constraints { get; } = new Dictionary<string, Error>
    {
        [PartnerTable.UniqueSiret] = PartnerErrors.SiretTaken,
        [ReferralTable.UniqueReference] = ReferralErrors.ReferenceConflict,
        [LearnerTable.OnePerPerson] = ConcurrencyErrors.ChangedMeanwhile,
        [WaitingListEntryTable.OneLiveEntry] = WaitingListErrors.AlreadyOnList,
        [EnrolmentTable.OneLiveEnrolment] = EnrolmentErrors.AlreadyEnrolled,
    };

    public static void Register(IServiceCollection services) =>
        services.AddModule<EnrolmentDbContext>(new EnrolmentModule(), options => new EnrolmentDbContext(options));

    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton(new ContractAssembly(typeof(Contracts.ReferralSubmitted).Assembly));
        services.AddSingleton(new ContractAssembly(typeof(CohortPublished).Assembly));
        services.AddKeyedSingleton<IPublishEvents, PublishedEvents>(Name);
        services.AddSingleton(new ProblemTextSource(new ResourceManager("Konexio.Enrolment.Infrastructure.Http.Problems", typeof(EnrolmentModule).Assembly)));
        services.AddScoped<ISeedSandbox, EnrolmentSandbox>();
        services.AddScoped<Persistence.People>();
        services.AddScoped<IPeople>(provider => provider.GetRequiredService<Persistence.People>());
        services.AddScoped<IPartners, Partners>();
        services.AddScoped<IReferrals, Referrals>();
        services.AddScoped<IDuplicates, Duplicates>();
        services.AddScoped<ILookalikes, Lookalikes>();
        services.AddScoped<Contracts.ILearnerNames, LearnerNames>();
        services.AddScoped<Contracts.ILearnerAccommodations, KnownAccommodations>();
        services.AddScoped<Contracts.ILearnerContacts, LearnerContacts>();
        services.AddScoped<MatchPerson>();
        services.AddScoped<DuplicateReader>();
        services.AddScoped<ReferralIntake>();
        services.AddScoped<BulkSubmission>();
        services.AddSingleton<MatchTokens>();
        services.AddSingleton<IReferralContent, ReferralContent>();
        services.AddScoped<ILearners, Persistence.Learners>();
        services.AddScoped<IConsents, Consents>();
        services.AddScoped<ICohorts, Persistence.Cohorts>();
        services.AddScoped<IEnrolments, Persistence.Enrolments>();
        services.AddSingleton<ICommunes, Communes>();
        services.AddSingleton(new OfferTerms());
        services.AddSingleton<EnrolmentClock>();
        services.AddHostedService(provider => provider.GetRequiredService<EnrolmentClock>());
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        PartnerEndpoints.Map(routes);
        ReferralEndpoints.Map(routes);
        ReferralLifeEndpoints.Map(routes);
        ReferralBulkEndpoints.Map(routes);
        DuplicateEndpoints.Map(routes);
        LearnerEndpoints.Map(routes);
        CohortEndpoints.Map(routes);
        PlaceOfferEndpoints.Map(routes);
        EnrolmentEndpoints.Map(routes);
    }
}
