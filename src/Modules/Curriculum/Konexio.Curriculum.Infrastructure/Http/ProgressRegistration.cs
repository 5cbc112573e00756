using System.Resources;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Curriculum.Infrastructure.Calendar;
using Konexio.Curriculum.Infrastructure.Reads;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Curriculum.Infrastructure.Http;

internal static class ProgressRegistration
{
    public static void AddProgress(this IServiceCollection services)
    {
        services.AddSingleton(new ProblemTextSource(
            new ResourceManager("Konexio.Curriculum.Infrastructure.Http.ProgressProblems", typeof(ProgressRegistration).Assembly)));
        services.AddScoped<CalendarSessions>();
        services.AddScoped<SealedHalfDays>();
    }

    public static void MapProgress(this IEndpointRouteBuilder routes)
    {
        ProgressEndpoints.Map(routes);
        CalendarEndpoints.Map(routes);
    }
}
