namespace Konexio.Api.Access;

/// <summary>Checking a secret is dear on purpose, so one address may ask for so many tokens only.</summary>
internal static class TokenRequests
{
    public const string Policy = "tokens";
}
