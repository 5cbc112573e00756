namespace Konexio.Api.Access;

/// <summary>The settings under <c>Access</c>.</summary>
internal sealed class AccessSettings
{
    /// <summary>Who issues the tokens: the host's public address.</summary>
    public Uri Issuer { get; init; } = new("http://localhost:5080/");

    /// <summary>The RSA key that signs tokens, as PEM.</summary>
    public string? SigningKeyFile { get; init; }

    public bool CreateSigningKeyFile { get; init; }

    /// <summary>Lets tokens be asked for without TLS: in development, and behind a proxy that ends TLS.</summary>
    public bool AllowPlainHttp { get; init; }

    /// <summary>Token requests that one address may make in ten seconds.</summary>
    public int TokenRequests { get; init; } = 60;
}
