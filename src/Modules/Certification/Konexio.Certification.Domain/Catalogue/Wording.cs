namespace Konexio.Certification.Domain.Catalogue;

/// <summary>The same words in the two languages in which the school writes.</summary>
public sealed record Wording(string French, string English)
{
    internal bool IsBlank => string.IsNullOrWhiteSpace(French) || string.IsNullOrWhiteSpace(English);
}
