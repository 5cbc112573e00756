namespace Konexio.Curriculum.Domain.Tracks.Seeds;

/// <summary>
/// Parcours code: DigiStart (5 weeks of 35 hours), DigiTous, and the internship at its shortest (16 weeks of 35 hours). The
/// internship has no register, so its gate does not ask for attendance.
/// </summary>
internal static class ParcoursCode
{
    public static TrackContent Content { get; } = new(
        "parcours-code",
        new("Parcours code", "Code track"),
        [
            new("digistart", new("DigiStart", "DigiStart"), [Web, Logic], new Gate(0.8m, ["ecrire-une-page", "ecrire-un-programme"])),
            new(
                "digitous",
                new("DigiTous", "DigiTous"),
                [FrontEnd, BackEnd, Project],
                new Gate(0.8m, ["interface-dynamique", "service-web", "modeliser-des-donnees", "livrer-un-projet"])),
            new("stage-entreprise", new("Stage en entreprise", "Internship"), [Internship], new Gate(null, ["tenir-un-poste"])),
        ]);

    private static Unit Web => new(
        "pages-web",
        new("Pages web : HTML et CSS", "Web pages: HTML and CSS"),
        70,
        [
            Seed.Outcome("ecrire-une-page", "Écrire une page web accessible", "Write an accessible web page", "3.1", "3.4"),
            Seed.Outcome("reutiliser-legalement", "Réutiliser des contenus dans le respect de leur licence", "Reuse content within its licence", "3.3"),
        ]);

    private static Unit Logic => new(
        "bases-programmation",
        new("Bases de la programmation : JavaScript", "Basics of programming: JavaScript"),
        105,
        [
            Seed.Outcome("ecrire-un-programme", "Écrire et corriger un programme simple", "Write and debug a simple program", "3.4", "5.1"),
            Seed.Outcome("apprendre-seul", "Trouver dans une documentation ce que l'on ne sait pas", "Find in documentation what one does not know", "1.1", "5.4"),
        ]);

    private static Unit FrontEnd => new(
        "front-end",
        new("Développement front-end", "Front-end development"),
        140,
        [
            Seed.Outcome("interface-dynamique", "Développer une interface web dynamique", "Build a dynamic web interface", "3.4"),
            Seed.Outcome("versionner-a-plusieurs", "Partager et relire du code avec Git", "Share and review code with Git", "2.4"),
        ]);

    private static Unit BackEnd => new(
        "back-end",
        new("Développement back-end et bases de données", "Back-end development and databases"),
        210,
        [
            Seed.Outcome("service-web", "Développer un service web sécurisé", "Build a secure web service", "3.4", "4.2"),
            Seed.Outcome("modeliser-des-donnees", "Modéliser et interroger une base de données", "Model and query a database", "1.3"),
        ]);

    private static Unit Project => new(
        "projet-full-stack",
        new("Projet full-stack", "Full-stack project"),
        105,
        [
            Seed.Outcome("livrer-un-projet", "Livrer en équipe une application à partir d'un besoin", "Deliver an application from a need, as a team", "5.2", "5.3"),
        ]);

    private static Unit Internship => new(
        "stage",
        new("Stage en entreprise", "Internship in a company"),
        560,
        [
            Seed.Outcome("tenir-un-poste", "Tenir un poste de développement en entreprise", "Hold a developer's post in a company", "2.4", "3.4"),
        ]);
}
