using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Konexio.Impact.Infrastructure.Mail;

/// <summary>Where learners reach the host, and which server takes mail for them (configuration section <c>Impact</c>).</summary>
internal sealed class SurveySettings
{
    public const string Section = "Impact";

    /// <summary>The address in letters: an absolute https URL. Without it no letter is written, and links by hand bear the one by which the host was asked.</summary>
    public string? PublicAddress { get; init; }

    public SmtpSettings Smtp { get; init; } = new();

    public bool IsSound => (PublicAddress is null || IsPublic(PublicAddress)) && Smtp.IsSound;

    public bool CanMail => PublicAddress is not null && Smtp.Host is not null;

    /// <summary>Without a slash at its end.</summary>
    public string AddressFor(HttpRequest request) =>
        (PublicAddress ?? UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase)).TrimEnd('/');

    private static bool IsPublic(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && url is { UserInfo: "", Query: "", Fragment: "" }
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));
}

/// <summary>A server that takes mail. A name and a password go together, and never over a line in the clear.</summary>
internal sealed class SmtpSettings
{
    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>The sender: <c>Konexio &lt;enquetes@konexio.example&gt;</c>.</summary>
    public string? From { get; init; }

    /// <summary>From the start on port 465, by STARTTLS on every other.</summary>
    public bool UseTls { get; init; } = true;

    public bool IsSound => Host is null
        || (Port is > 0 and <= 65535 && MimeKit.MailboxAddress.TryParse(From, out _) && (User is null) == (Password is null) && (UseTls || User is null));
}
