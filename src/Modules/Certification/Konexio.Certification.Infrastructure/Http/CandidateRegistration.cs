using System.Resources;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Certification.Application.NamingConsents;
using Konexio.Certification.Application.Readiness;
using Konexio.Certification.Application.SkillsCards;
using Konexio.Certification.Infrastructure.Reads;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Certification.Infrastructure.Http;

/// <summary>The rules, and everything about candidates and testers outside an exam.</summary>
internal static class CandidateRegistration
{
    public static void AddCandidates(this IServiceCollection services)
    {
        services.AddSingleton(new ProblemTextSource(new ResourceManager("Konexio.Certification.Infrastructure.Http.CandidateProblems", typeof(CandidateRegistration).Assembly)));
        services.AddScoped<CardHolders>();
        services.AddScoped<OwnConsents>();
        services.AddScoped<ReadinessRecords>();
        services.AddScoped<SkillsCardReader>();
        services.AddScoped<TesterReader>();
    }

    public static void MapCandidates(this IEndpointRouteBuilder routes)
    {
        CatalogueEndpoints.Map(routes);
        SkillsCardEndpoints.Map(routes);
        ReadinessEndpoints.Map(routes);
        TesterEndpoints.Map(routes);
    }
}
