namespace Konexio.Certification.Domain.Catalogue;

/// <summary>The rules with which the school begins: the PCIE as it is given in France.</summary>
public static class Seed
{
    public static CatalogueContent Catalogue { get; } = new(
        [
            Module("essentiels-ordinateur", "Essentiels de l'ordinateur", "Computer Essentials", "1.0"),
            Module("essentiels-web", "Essentiels du web", "Online Essentials", "1.0"),
            Module("traitement-de-texte", "Traitement de texte", "Word Processing", "6.0"),
            Module("tableur", "Tableur", "Spreadsheets", "6.0"),
            Module("base-de-donnees", "Base de données", "Using Databases", "6.0"),
            Module("presentation", "Présentation", "Presentation", "6.0"),
            Module("edition-image", "Édition d'image", "Image Editing", "2.0"),
            Module("travail-collaboratif", "Travail collaboratif en ligne", "Online Collaboration", "1.0"),
            Module("securite-ti", "Sécurité des TI", "IT Security", "2.0"),
        ],
        [
            new Award("pcie-start", new Wording("PCIE Start", "ICDL Start"), [], [], Count: 4),
            new Award("pcie-complet", new Wording("PCIE Complet", "ICDL Complete"), [], [], Count: 7),
            new Award("pcie-libre", new Wording("PCIE profil libre", "ICDL free profile"), [], [], Count: 1, OnRequest: true),
        ],
        new CatalogueSettings(
            new TestRules(Questions: 36, Minutes: 35, PassMark: 75),
            new ResitPolicy(DaysBetween: null, MaximumAttempts: null),
            CardMonths: 36,
            DiagnosticMark: 80,
            [new RequiredStage("parcours-digital", "vie-professionnelle")]));

    private static CertificationModule Module(string code, string french, string english, string syllabus) =>
        new(code, new Wording(french, english), syllabus);
}
