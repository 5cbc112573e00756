using System.Security.Cryptography;
using System.Text;
using Konexio.Impact.Domain.Grants;
using Konexio.Impact.Domain.Indicators;

namespace Konexio.Impact.Domain.Publication;

/// <summary>What a claim is about: an indicator, for whom and for when; both days are included.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="About">Of whom it speaks, in words for readers.</param>
/// <param name="Scope">The cohorts.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
public sealed record ClaimSubject(string Indicator, Bilingual About, GrantScope Scope, DateOnly From, DateOnly Until)
{
    /// <summary>A digest of the scope: two claims with the same key speak of the same cohorts.</summary>
    public string ScopeKey => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|',
        Spell(Scope.Tracks), Spell(Scope.Stages), Spell(Scope.Cohorts.Select(id => id.ToString())), Spell(Scope.Sites.Select(id => id.ToString()))))));

    /// <summary>Whether one of the two takes in all of the other, so that one can be subtracted from the other.</summary>
    internal bool IsComparableTo(ClaimSubject other) =>
        Indicator == other.Indicator && (Contains(other) || other.Contains(this));

    private bool Contains(ClaimSubject other) =>
        From <= other.From && Until >= other.Until
        && TakesIn(Scope.Tracks, other.Scope.Tracks) && TakesIn(Scope.Stages, other.Scope.Stages)
        && TakesIn(Scope.Cohorts, other.Scope.Cohorts) && TakesIn(Scope.Sites, other.Scope.Sites);

    // An empty list asks nothing. One that names cohorts may lie within one that names sites: that is taken for granted.
    private static bool TakesIn<T>(IReadOnlyList<T> wide, IReadOnlyList<T> narrow) => wide.Count == 0 || narrow.Count == 0 || narrow.All(wide.Contains);

    private static string Spell(IEnumerable<string> codes) => string.Join(',', codes.Order(StringComparer.Ordinal));
}
