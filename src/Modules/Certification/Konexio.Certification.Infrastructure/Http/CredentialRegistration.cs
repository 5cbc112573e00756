using System.Resources;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Certification.Infrastructure.Credentials;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Certification.Infrastructure.Http;

/// <summary>Certificates as signed credentials, and what verifies them.</summary>
internal static class CredentialRegistration
{
    public static void AddCredentials(this IServiceCollection services)
    {
        services.AddSingleton(new ProblemTextSource(new ResourceManager("Konexio.Certification.Infrastructure.Http.CredentialProblems", typeof(CredentialRegistration).Assembly)));
        services.AddOptions<CertificationSettings>().BindConfiguration(CertificationSettings.Section)
            .Validate(settings => settings.IsSound, "Certification:PublicAddress is an absolute https URL without query, and Certification:IssuerName is not empty.")
            .ValidateOnStart();
        services.AddScoped<CredentialSigner>();
        services.AddScoped<CredentialDesk>();
    }

    public static void MapCredentials(this IEndpointRouteBuilder routes) => CredentialEndpoints.Map(routes);
}
