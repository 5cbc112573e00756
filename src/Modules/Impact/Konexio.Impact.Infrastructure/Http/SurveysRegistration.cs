using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Impact.Infrastructure.Http;

/// <summary>Surveys, from their questions to their answers.</summary>
internal static class SurveysRegistration
{
    public static void AddSurveys(this IServiceCollection services) => services.AddLogging();

    public static void MapSurveys(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
    }
}
