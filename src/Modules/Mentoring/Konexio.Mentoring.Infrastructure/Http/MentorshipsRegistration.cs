using System.Resources;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Mentoring.Application.Mentorships;
using Konexio.Mentoring.Infrastructure.Reads;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Mentoring.Infrastructure.Http;

/// <summary>Mentorships, with all that happens in them.</summary>
internal static class MentorshipsRegistration
{
    public static void AddMentorships(this IServiceCollection services)
    {
        services.AddSingleton(new ProblemTextSource(new ResourceManager("Konexio.Mentoring.Infrastructure.Http.MentorshipProblems", typeof(MentorshipsRegistration).Assembly)));
        services.AddSingleton(new ContractAssembly(typeof(Contracts.MentorshipProposed).Assembly));
        services.AddScoped<Pairings>();
        services.AddScoped<MentorshipReader>();
        services.AddScoped<MentoringSessionReader>();
        services.AddScoped<HoursReader>();
        services.AddScoped<WorkshopReader>();
        services.AddScoped<SafeguardingReader>();
        services.AddSingleton<MentoringClock>();
        services.AddHostedService(provider => provider.GetRequiredService<MentoringClock>());
    }

    public static void MapMentorships(this IEndpointRouteBuilder routes)
    {
        MentorshipEndpoints.Map(routes);
        MentoringSessionEndpoints.Map(routes);
        HoursEndpoints.Map(routes);
        WorkshopEndpoints.Map(routes);
        SafeguardingEndpoints.Map(routes);
    }
}
