using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Impact.Infrastructure.Http;

/// <summary>Claims, exports and the public page.</summary>
internal static class PublicationRegistration
{
    public static void AddPublication(this IServiceCollection services) => services.AddLogging();

    public static void MapPublication(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
    }
}
