using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Mentoring.Infrastructure.Http;

/// <summary>Mentorships, with all that happens in them.</summary>
internal static class MentorshipsRegistration
{
    public static void AddMentorships(this IServiceCollection services) => services.AddLogging();

    public static void MapMentorships(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
    }
}
