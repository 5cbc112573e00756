using System.Resources;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Impact.Infrastructure.Reporting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Impact.Infrastructure.Http;

/// <summary>Indicators, funders, grants and their reports.</summary>
internal static class GrantsRegistration
{
    public static void AddGrants(this IServiceCollection services)
    {
        services.AddSingleton(new ProblemTextSource(new ResourceManager("Konexio.Impact.Infrastructure.Http.GrantProblems", typeof(GrantsRegistration).Assembly)));
        services.AddScoped<GrantReports>();
        services.AddScoped<FactMeasures>();
        services.AddScoped<YearFigures>();
        services.AddScoped<ISeedSandbox, ImpactSandbox>();
        services.AddSingleton<FactsClock>();
        services.AddHostedService(provider => provider.GetRequiredService<FactsClock>());
    }

    public static void MapGrants(this IEndpointRouteBuilder routes)
    {
        GrantEndpoints.Map(routes);
        IndicatorEndpoints.Map(routes);
    }
}
