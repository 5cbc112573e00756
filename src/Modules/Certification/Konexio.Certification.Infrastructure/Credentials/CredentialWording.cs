using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.Passports;

namespace Konexio.Certification.Infrastructure.Credentials;

public enum CredentialLanguage
{
    Fr,
    En,
}

/// <summary>What a credential says in words, in the language in which it is asked for.</summary>
internal sealed record CredentialWording(CredentialLanguage Language, string Issuer)
{
    public string Code => Language == CredentialLanguage.Fr ? "fr" : "en";

    public string Of(Wording wording) => Language == CredentialLanguage.Fr ? wording.French : wording.English;

    public string Description(Wording award) => Language == CredentialLanguage.Fr
        ? $"{Of(award)} : certification de compétences numériques délivrée par {Issuer}, dans le cadre du Passeport de compétences informatique européen (PCIE, ICDL)."
        : $"{Of(award)}: a certification of digital skills issued by {Issuer}, within the International Certification of Digital Literacy (ICDL, in France PCIE).";

    public string Criteria(IReadOnlyList<CertifiedModule> modules) => Language == CredentialLanguage.Fr
        ? $"Avoir réussi, sous la surveillance d'un testeur, l'examen de chacun de ces modules : {List(modules)}. Un jury a examiné les résultats."
        : $"To have passed the exam of each of these modules under a tester's supervision: {List(modules)}. A jury has looked at the results.";

    public string Module(CertifiedModule module) => $"{Of(module.Name)} (syllabus {module.SyllabusVersion})";

    private string List(IEnumerable<CertifiedModule> modules) => string.Join(", ", modules.Select(Module));
}
