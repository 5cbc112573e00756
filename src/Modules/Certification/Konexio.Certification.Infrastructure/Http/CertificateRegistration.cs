using System.Resources;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Certification.Application.Certificates;
using Konexio.Certification.Infrastructure.Reads;
using Konexio.Certification.Infrastructure.Verifying;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Certification.Infrastructure.Http;

/// <summary>Certificates, and their verification by anybody.</summary>
internal static class CertificateRegistration
{
    public static void AddCertificates(this IServiceCollection services)
    {
        services.AddSingleton(new ProblemTextSource(new ResourceManager("Konexio.Certification.Infrastructure.Http.CertificateProblems", typeof(CertificateRegistration).Assembly)));
        services.AddScoped<HeldCertificates>();
        services.AddScoped<CertificateReader>();
        services.AddSingleton<CodeGuesses>();
        services.AddScoped<VerificationDesk>();
    }

    public static void MapCertificates(this IEndpointRouteBuilder routes)
    {
        CertificateEndpoints.Map(routes);
        VerificationEndpoints.Map(routes);
    }
}
