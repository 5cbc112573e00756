using System.Collections.Frozen;

namespace Konexio.Enrolment.Domain.Codes;

/// <summary>Levels of the Common European Framework as a referral says them.</summary>
/// <remarks>https://www.coe.int/en/web/common-european-framework-reference-languages (2020 companion volume for pre-A1)</remarks>
public static class LanguageLevels
{
    public static FrozenSet<string> All { get; } =
        FrozenSet.ToFrozenSet(["preA1", "a1", "a2", "b1", "b2", "c1", "c2"], StringComparer.Ordinal);
}
