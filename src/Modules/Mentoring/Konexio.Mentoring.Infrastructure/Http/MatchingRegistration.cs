using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Mentoring.Infrastructure.Http;

/// <summary>Matching runs.</summary>
internal static class MatchingRegistration
{
    public static void AddMatching(this IServiceCollection services) => services.AddLogging();

    public static void MapMatching(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
    }
}
