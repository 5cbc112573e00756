using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Impact.Infrastructure.Http;

/// <summary>Indicators, funders, grants and their reports.</summary>
internal static class GrantsRegistration
{
    public static void AddGrants(this IServiceCollection services) => services.AddScoped<Reporting.GrantReports>();

    public static void MapGrants(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
    }
}
