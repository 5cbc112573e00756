namespace Konexio.Curriculum.Domain.Tracks.Seeds;

/// <summary>
/// Parcours digital as a school can begin with it: three class levels of about 20 hours over two stages, and the PCIE at the
/// end. Codes of track and stages are those that Enrolment suggests.
/// </summary>
internal static class ParcoursDigital
{
    public static TrackContent Content { get; } = new(
        "parcours-digital",
        new("Parcours digital", "Digital track"),
        [
            new(
                "autonomie",
                new("Autonomie numérique", "Digital autonomy"),
                [Beginner, Intermediate],
                new Gate(0.7m, ["utiliser-ordinateur", "rechercher-information", "echanger-courriels", "faire-demarches", "proteger-comptes"])),
            new(
                "vie-professionnelle",
                new("Vie professionnelle", "Working life"),
                [Advanced, Communication, Pcie],
                new Gate(0.7m, ["utiliser-tableur", "mettre-en-forme", "ecrire-au-travail", "reussir-diagnostics"])),
        ]);

    private static Unit Beginner => new(
        "debutant",
        new("Premiers pas : ordinateur, fichiers, internet", "First steps: computer, files, internet"),
        20,
        [
            Seed.Outcome("utiliser-ordinateur", "Démarrer et utiliser un ordinateur, son clavier et sa souris", "Start and use a computer, its keyboard and its mouse", "5.1"),
            Seed.Outcome("ranger-fichiers", "Enregistrer, nommer et retrouver ses fichiers", "Save, name and find one's files", "1.3"),
            Seed.Outcome("rechercher-information", "Rechercher une information sur internet", "Search for information on the internet", "1.1"),
            Seed.Outcome("menager-sa-sante", "S'installer devant l'écran sans se fatiguer", "Sit at a screen without tiring", "4.3"),
        ],
        ClassLevel.Beginner);

    private static Unit Intermediate => new(
        "intermediaire",
        new("Courriel, démarches en ligne et accès aux droits", "E-mail, online administration and access to rights"),
        20,
        [
            Seed.Outcome("echanger-courriels", "Échanger des courriels avec des pièces jointes", "Exchange e-mails with attachments", "2.1", "2.2"),
            Seed.Outcome("faire-demarches", "Faire ses démarches administratives en ligne", "Deal with the administration online", "2.3", "2.6"),
            Seed.Outcome("juger-une-source", "Juger si une information ou un message est fiable", "Judge whether information or a message can be trusted", "1.2"),
            Seed.Outcome("proteger-comptes", "Protéger ses comptes et ses données personnelles", "Protect one's accounts and personal data", "4.1", "4.2"),
        ],
        ClassLevel.Intermediate);

    private static Unit Advanced => new(
        "avance",
        new("Outils bureautiques", "Office tools"),
        20,
        [
            Seed.Outcome("mettre-en-forme", "Mettre en forme un document avec un traitement de texte", "Lay out a document with a word processor", "3.1"),
            Seed.Outcome("utiliser-tableur", "Saisir, calculer et présenter des données dans un tableur", "Enter, calculate and present data in a spreadsheet", "1.3", "3.1"),
            Seed.Outcome("presenter-un-sujet", "Présenter un sujet avec des diapositives", "Present a subject with slides", "3.2", "3.3"),
        ],
        ClassLevel.Advanced);

    private static Unit Communication => new(
        "communication-professionnelle",
        new("Communication écrite au travail", "Written communication at work"),
        20,
        [
            Seed.Outcome("ecrire-au-travail", "Écrire un message professionnel adapté à son destinataire", "Write a message at work that suits its reader", "2.1", "2.5"),
            Seed.Outcome("travailler-a-plusieurs", "Travailler à plusieurs sur un document en ligne", "Work with others on an online document", "2.4"),
            Seed.Outcome("chercher-un-emploi", "Tenir son CV et chercher un emploi en ligne", "Keep a CV and look for work online", "2.6", "5.2"),
        ]);

    private static Unit Pcie => new(
        "pcie",
        new("Préparation au PCIE", "Preparation for the PCIE"),
        20,
        [
            Seed.Outcome("reussir-diagnostics", "Réussir le diagnostic de chaque module du PCIE visé", "Pass the diagnostic of each PCIE module aimed at", "5.4"),
        ]);
}
