using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.SkillsCards;

namespace Konexio.Certification.Domain.Passports;

/// <summary>A module that a certificate names.</summary>
public sealed record CertifiedModule(string Code, Wording Name, string SyllabusVersion);

/// <summary>
/// That a candidate has passed what an award asks for. Only a passport can say so, and without it there is no certificate.
/// </summary>
public sealed record EarnedAward
{
    internal EarnedAward(SkillsCardId card, Award award, int catalogueVersion, IReadOnlyList<CertifiedModule> modules)
        : this(card, award.Code, award.Name, catalogueVersion, modules) => OnRequest = award.OnRequest;

    internal EarnedAward(SkillsCardId card, string code, Wording name, int catalogueVersion, IReadOnlyList<CertifiedModule> modules) =>
        (SkillsCardId, AwardCode, AwardName, CatalogueVersion, Modules) = (card, code, name, catalogueVersion, modules);

    public SkillsCardId SkillsCardId { get; }

    public string AwardCode { get; }

    public Wording AwardName { get; }

    /// <summary>The version of the rules under which it is earned.</summary>
    public int CatalogueVersion { get; }

    public IReadOnlyList<CertifiedModule> Modules { get; }

    internal bool OnRequest { get; }
}

/// <summary>How far a candidate is with an award that the rules in force know.</summary>
/// <param name="AwardCode">The award's code.</param>
/// <param name="AwardName">The award's name.</param>
/// <param name="MissingModules">The required modules that are not passed.</param>
/// <param name="MissingCount">How many modules are still to be passed in all, the required ones among them.</param>
public sealed record AwardProgress(string AwardCode, Wording AwardName, IReadOnlyList<string> MissingModules, int MissingCount)
{
    public bool IsEarned => MissingCount == 0;
}
