namespace Konexio.Certification.Domain.Catalogue;

/// <summary>What makes a certificate (profil de certification).</summary>
/// <param name="Code">The award's own name.</param>
/// <param name="Name">What the certificate calls it.</param>
/// <param name="Required">Modules that must be passed.</param>
/// <param name="Optional">Modules that may fill up the count; none means any module.</param>
/// <param name="Count">How many modules in all.</param>
/// <param name="OnRequest">A free profile: it is issued when the holder asks, with every module passed by then.</param>
public sealed record Award(
    string Code, Wording Name, IReadOnlyList<string> Required, IReadOnlyList<string> Optional, int Count, bool OnRequest = false)
{
    private int OptionalCount => Count - Required.Count;

    /// <summary>The required modules that are not passed.</summary>
    public IReadOnlyList<string> MissingModules(IReadOnlySet<string> passed) => [.. Required.Where(code => !passed.Contains(code))];

    /// <summary>How many modules must still be passed, required or not.</summary>
    public int MissingCount(IReadOnlySet<string> passed) =>
        MissingModules(passed).Count + Math.Max(0, OptionalCount - passed.Count(IsOptional));

    /// <summary>The modules that the certificate names, out of those passed with the best first; null when they do not suffice.</summary>
    internal IReadOnlyList<string>? Choose(IReadOnlyList<string> passedBestFirst)
    {
        if (MissingCount(passedBestFirst.ToHashSet(StringComparer.Ordinal)) > 0) return null;

        var optional = passedBestFirst.Where(IsOptional);
        return [.. Required, .. OnRequest ? optional : optional.Take(OptionalCount)];
    }

    internal Award Frozen() => this with { Required = [.. Required], Optional = [.. Optional] };

    private bool IsOptional(string code) => !Required.Contains(code) && (Optional.Count == 0 || Optional.Contains(code));
}
