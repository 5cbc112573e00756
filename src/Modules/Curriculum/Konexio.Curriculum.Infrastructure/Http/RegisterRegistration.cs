using System.Resources;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Curriculum.Application.Registers;
using Konexio.Curriculum.Infrastructure.Registers;
using Konexio.Curriculum.Infrastructure.Signing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Curriculum.Infrastructure.Http;

internal static class RegisterRegistration
{
    public static void AddRegisters(this IServiceCollection services)
    {
        services.AddSingleton(new ProblemTextSource(new ResourceManager("Konexio.Curriculum.Infrastructure.Http.RegisterProblems", typeof(RegisterRegistration).Assembly)));
        services.AddScoped<LineChanges>();
        services.AddScoped<RegisterReader>();
        services.AddScoped<SigningDesk>();
    }

    public static void MapRegisters(this IEndpointRouteBuilder routes)
    {
        RegisterEndpoints.Map(routes);
        RegisterFileEndpoints.Map(routes);
        SigningEndpoints.Map(routes);
    }
}
