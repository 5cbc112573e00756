using System.Collections.Frozen;

namespace Konexio.Enrolment.Domain.Codes;

/// <summary>Audience codes, in the words of data·inclusion's schema v1 ("publics").</summary>
/// <remarks>https://github.com/gip-inclusion/data-inclusion-schema/blob/main/docs/referentiels/publics.md</remarks>
public static class Audiences
{
    public static FrozenSet<string> All { get; } = FrozenSet.ToFrozenSet(
    [
        "actifs",
        "beneficiaires-des-minimas-sociaux",
        "demandeurs-emploi",
        "etudiants",
        "familles",
        "femmes",
        "jeunes",
        "personnes-en-situation-de-handicap",
        "personnes-en-situation-durgence",
        "personnes-en-situation-juridique-specifique",
        "personnes-exilees",
        "residents-qpv-frr",
        "seniors",
        "tous-publics",
    ], StringComparer.Ordinal);
}
