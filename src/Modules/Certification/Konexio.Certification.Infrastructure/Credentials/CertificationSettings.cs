using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Konexio.Certification.Infrastructure.Credentials;

/// <summary>As whom, and from where, the school issues (configuration section <c>Certification</c>).</summary>
internal sealed class CertificationSettings
{
    public const string Section = "Certification";

    /// <summary>The address that stands in every credential, for good: an absolute https URL. Without it, the one by which the host was asked.</summary>
    public string? PublicAddress { get; init; }

    public string IssuerName { get; init; } = "Konexio";

    public bool IsSound => !string.IsNullOrWhiteSpace(IssuerName) && (PublicAddress is null || IsPublic(PublicAddress));

    /// <summary>Without a slash at its end.</summary>
    public string AddressFor(HttpRequest request) =>
        (PublicAddress ?? UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase)).TrimEnd('/');

    private static bool IsPublic(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && url is { Scheme: "https", UserInfo: "", Query: "", Fragment: "" };
}
