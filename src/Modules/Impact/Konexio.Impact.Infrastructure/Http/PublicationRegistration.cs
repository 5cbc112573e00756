using System.Resources;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Impact.Application.Publication;
using Konexio.Impact.Domain.Publication;
using Konexio.Impact.Infrastructure.Persistence;
using Konexio.Impact.Infrastructure.Publishing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Impact.Infrastructure.Http;

/// <summary>Claims, exports and the public page.</summary>
internal static class PublicationRegistration
{
    public static void AddPublication(this IServiceCollection services)
    {
        services.AddSingleton(new ProblemTextSource(new ResourceManager("Konexio.Impact.Infrastructure.Http.PublicationProblems", typeof(PublicationRegistration).Assembly)));
        services.AddScoped<IClaims, Claims>();
        services.AddScoped<IGrantPublications, GrantPublications>();
        services.AddScoped<SurveyMeasures>();
        services.AddScoped<IMeasure, Measuring>();
        services.AddScoped<CountedGrants>();
        services.AddScoped<ICountGrants>(provider => provider.GetRequiredService<CountedGrants>());
        services.AddScoped<PublishedSheets>();
    }

    public static void MapPublication(this IEndpointRouteBuilder routes)
    {
        ClaimEndpoints.Map(routes);
        GrantPublicationEndpoints.Map(routes);
        ImpactEndpoints.Map(routes);
    }
}
