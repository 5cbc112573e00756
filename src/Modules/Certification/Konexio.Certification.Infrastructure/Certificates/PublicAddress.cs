using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Konexio.Certification.Infrastructure.Certificates;

/// <summary>Where the public finds this host: as it is configured, or else as the request found it.</summary>
internal sealed class PublicAddress(IConfiguration configuration)
{
    public const string Setting = "Certification:PublicAddress";

    public string Of(HttpRequest http) => configuration[Setting]?.TrimEnd('/') ?? $"{http.Scheme}://{http.Host}{http.PathBase}";
}
