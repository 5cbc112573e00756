using System.Resources;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Mentoring.Application.Listening;
using Konexio.Mentoring.Infrastructure.Reads;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Mentoring.Infrastructure.Http;

/// <summary>Companies, mentors and mentees.</summary>
internal static class PeopleRegistration
{
    public static void AddPeople(this IServiceCollection services)
    {
        services.AddSingleton(new ProblemTextSource(new ResourceManager("Konexio.Mentoring.Infrastructure.Http.PeopleProblems", typeof(PeopleRegistration).Assembly)));
        services.AddScoped<KnownMentees>();
        services.AddScoped<CompanyReader>();
        services.AddScoped<MentorReader>();
        services.AddScoped<MenteeReader>();
        services.AddScoped<ISeedSandbox, MentoringSandbox>();
    }

    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        CompanyEndpoints.Map(routes);
        MentorEndpoints.Map(routes);
        MenteeEndpoints.Map(routes);
    }
}
