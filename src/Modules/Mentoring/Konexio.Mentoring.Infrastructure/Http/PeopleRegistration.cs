using Konexio.Mentoring.Application.Listening;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Mentoring.Infrastructure.Http;

/// <summary>Companies, mentors and mentees.</summary>
internal static class PeopleRegistration
{
    public static void AddPeople(this IServiceCollection services) => services.AddScoped<KnownMentees>();

    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
    }
}
