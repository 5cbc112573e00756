using System.Collections.Frozen;
using Konexio.Curriculum.Domain.Languages;

namespace Konexio.Curriculum.Domain.DigComp;

/// <summary>DigComp 2.2, the European framework of citizens' digital competence: areas and competences.</summary>
/// <remarks>https://publications.jrc.ec.europa.eu/repository/handle/JRC128415 (the French titles are ours)</remarks>
public static class DigCompCatalogue
{
    public static IReadOnlyList<CompetenceArea> Areas { get; } =
    [
        new("1", new("Information et données", "Information and data literacy"),
        [
            Of("1.1", "Naviguer, rechercher et filtrer des données, des informations et des contenus numériques", "Browsing, searching and filtering data, information and digital content"),
            Of("1.2", "Évaluer des données, des informations et des contenus numériques", "Evaluating data, information and digital content"),
            Of("1.3", "Gérer des données, des informations et des contenus numériques", "Managing data, information and digital content"),
        ]),
        new("2", new("Communication et collaboration", "Communication and collaboration"),
        [
            Of("2.1", "Interagir au moyen des technologies numériques", "Interacting through digital technologies"),
            Of("2.2", "Partager au moyen des technologies numériques", "Sharing through digital technologies"),
            Of("2.3", "Exercer sa citoyenneté au moyen des technologies numériques", "Engaging in citizenship through digital technologies"),
            Of("2.4", "Collaborer au moyen des technologies numériques", "Collaborating through digital technologies"),
            Of("2.5", "Nétiquette", "Netiquette"),
            Of("2.6", "Gérer son identité numérique", "Managing digital identity"),
        ]),
        new("3", new("Création de contenus numériques", "Digital content creation"),
        [
            Of("3.1", "Développer des contenus numériques", "Developing digital content"),
            Of("3.2", "Intégrer et réélaborer des contenus numériques", "Integrating and re-elaborating digital content"),
            Of("3.3", "Droits d'auteur et licences", "Copyright and licences"),
            Of("3.4", "Programmation", "Programming"),
        ]),
        new("4", new("Sécurité", "Safety"),
        [
            Of("4.1", "Protéger les équipements", "Protecting devices"),
            Of("4.2", "Protéger les données personnelles et la vie privée", "Protecting personal data and privacy"),
            Of("4.3", "Protéger la santé et le bien-être", "Protecting health and well-being"),
            Of("4.4", "Protéger l'environnement", "Protecting the environment"),
        ]),
        new("5", new("Résolution de problèmes", "Problem solving"),
        [
            Of("5.1", "Résoudre des problèmes techniques", "Solving technical problems"),
            Of("5.2", "Identifier des besoins et des réponses technologiques", "Identifying needs and technological responses"),
            Of("5.3", "Utiliser les technologies numériques de façon créative", "Creatively using digital technologies"),
            Of("5.4", "Identifier ses lacunes en compétences numériques", "Identifying digital competence gaps"),
        ]),
    ];

    private static readonly FrozenSet<string> Codes =
        Areas.SelectMany(area => area.Competences).Select(competence => competence.Code).ToFrozenSet(StringComparer.Ordinal);

    public static bool Knows(string code) => Codes.Contains(code);

    private static Competence Of(string code, string french, string english) => new(code, new Wording(french, english));
}
