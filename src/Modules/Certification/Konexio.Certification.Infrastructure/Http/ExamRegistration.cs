using System.Resources;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Certification.Application.Attempts;
using Konexio.Certification.Application.Review;
using Konexio.Certification.Infrastructure.Reads;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Certification.Infrastructure.Http;

/// <summary>Everything from a planned exam session to its published results.</summary>
internal static class ExamRegistration
{
    public static void AddExams(this IServiceCollection services)
    {
        services.AddSingleton(new ProblemTextSource(new ResourceManager("Konexio.Certification.Infrastructure.Http.ExamProblems", typeof(ExamRegistration).Assembly)));
        services.AddScoped<Registrations>();
        services.AddScoped<SharedAttempts>();
        services.AddScoped<Jury>();
        services.AddScoped<AttemptReader>();
    }

    public static void MapExams(this IEndpointRouteBuilder routes)
    {
        ExamSessionEndpoints.Map(routes);
        AttemptEndpoints.Map(routes);
    }
}
