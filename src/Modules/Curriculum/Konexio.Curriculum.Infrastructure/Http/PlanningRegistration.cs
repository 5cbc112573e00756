using System.Resources;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Curriculum.Application.Sessions;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.Curriculum.Infrastructure.Persistence;
using Konexio.Curriculum.Infrastructure.Reads;
using Konexio.Curriculum.Infrastructure.Sessions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Curriculum.Infrastructure.Http;

/// <summary>Everything that plans teaching.</summary>
internal static class PlanningRegistration
{
    public static void AddPlanning(this IServiceCollection services)
    {
        services.AddSingleton(new ProblemTextSource(new ResourceManager("Konexio.Curriculum.Infrastructure.Http.PlanningProblems", typeof(PlanningRegistration).Assembly)));
        services.AddSingleton<IRecurrences, Recurrences>();
        services.AddScoped<PlannedCohorts>();
        services.AddScoped<TrainerReader>();
        services.AddScoped<DoubleBookings>();
    }

    public static void MapPlanning(this IEndpointRouteBuilder routes)
    {
        TrackEndpoints.Map(routes);
        SiteEndpoints.Map(routes);
        TrainerEndpoints.Map(routes);
        CohortPlanEndpoints.Map(routes);
        SessionEndpoints.Map(routes);
    }
}
