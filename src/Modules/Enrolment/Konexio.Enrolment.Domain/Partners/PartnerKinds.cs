using System.Collections.Frozen;

namespace Konexio.Enrolment.Domain.Partners;

/// <summary>Kinds of structure, in the words of data·inclusion ("typologies de structures"); its "Autre" is OTHER here.</summary>
/// <remarks>https://github.com/gip-inclusion/data-inclusion-schema/blob/main/docs/referentiels/typologies_de_structures.md</remarks>
public static class PartnerKinds
{
    private const string Listed = """
        ACI ACIPHC AFPA AI ASE ASSO ASSO_CHOMEUR BIB CAARUD CADA CAF CAP_EMPLOI CAVA CC CCAS CCONS CD CHRS CHU CIAS CIDFF
        CITMET CPH CS CSAPA DEETS DEPT DIPLP E2C EA EATT EI EITI EPI EPIDE ESAT ESS ETTI EVS FAIS FT GEIQ HUDA MDE MDEF
        MDPH MDS MJC ML MQ MSA MUNI OACAS OF OIL OPCS PAD PENSION PIJ_BIJ PIMMS PJJ PLIE PREF PREVENTION REG RESFJT RFS
        RS_FJT SCP SPIP TIERS_LIEUX UDAF OTHER
        """;

    public static FrozenSet<string> All { get; } =
        FrozenSet.ToFrozenSet(Listed.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
