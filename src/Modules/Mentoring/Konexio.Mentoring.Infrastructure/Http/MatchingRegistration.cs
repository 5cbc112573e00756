using System.Resources;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Mentoring.Application.Matching;
using Konexio.Mentoring.Domain.Matching;
using Konexio.Mentoring.Infrastructure.Matching;
using Konexio.Mentoring.Infrastructure.Persistence;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Mentoring.Infrastructure.Http;

/// <summary>Matching runs.</summary>
internal static class MatchingRegistration
{
    public static void AddMatching(this IServiceCollection services)
    {
        services.AddSingleton(new ProblemTextSource(new ResourceManager("Konexio.Mentoring.Infrastructure.Http.MatchingProblems", typeof(MatchingRegistration).Assembly)));
        services.AddSingleton<IAssignMentors, FlowAssignment>();
        services.AddScoped<IMatchingRuns, MatchingRuns>();
        services.AddScoped<IMatchingRules, MatchingRuleVersions>();
        services.AddScoped<ITakenPlaces, TakenPlaces>();
        services.AddScoped<MatchingRunPeople>();
        services.AddScoped<MatchingPeople>();
        services.AddScoped<MatchingRequests>();
        services.AddScoped<MatchedPairs>();
    }

    public static void MapMatching(this IEndpointRouteBuilder routes) => MatchingEndpoints.Map(routes);
}
