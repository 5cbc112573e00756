namespace Konexio.Impact.Domain.Indicators;

/// <summary>The indicators that a new school begins with.</summary>
public static class Seed
{
    private const string Impact = "impact";

    public static IReadOnlyList<(string Code, IndicatorContent Content)> Indicators { get; } =
    [
        ("skillsUsedDaily", Share(
            "Compétences utilisées chaque jour", "Skills used daily",
            "Part des personnes qui, six mois après la fin, utilisent chaque jour ce qu'elles ont appris, parmi celles qui ont répondu à l'enquête.",
            "Part of those who use what they learned every day six months after the end, among those who answered the survey.",
            IndicatorFormula.Of(new SurveyCount(Impact, "skillsUse", "months6", ["daily"])))),
        ("feelsMoreIntegrated", Share(
            "Se sent mieux intégré", "Feels more integrated",
            "Part des personnes qui, à la fin, se disent plutôt ou tout à fait mieux intégrées (4 ou 5 sur 5), parmi celles qui ont répondu à l'enquête.",
            "Part of those who say at the end that they feel rather or much more integrated (4 or 5 of 5), among those who answered the survey.",
            IndicatorFormula.Of(new SurveyCount(Impact, "feelsMoreIntegrated", "exit", ["4", "5"])))),
        ("completion", Share(
            "Achèvement", "Completion",
            "Part des inscriptions menées à leur terme, parmi celles qui ont pris fin dans la période (terme ou abandon).",
            "Part of enrolments that went through to the end, among those that ended in the period (completed or withdrawn).",
            IndicatorFormula.Of(Measure.CompletedEnrolments, Measure.EndedEnrolments))),
        ("attendance", Share(
            "Assiduité", "Attendance",
            "Minutes suivies (présences et retards) rapportées aux minutes prévues pour les personnes attendues, d'après les feuilles d'émargement scellées.",
            "Attended minutes (present or late) by the minutes planned for those who were expected, from sealed registers.",
            IndicatorFormula.Of(Measure.AttendedMinutes, Measure.PlannedMinutes))),
        ("pcieSuccessFull", Share(
            "Réussite totale au PCIE", "Full success at the PCIE",
            "Part des candidats qui ont réussi tous les modules présentés, parmi ceux qui ont au moins un résultat publié ; un module compte une fois, au jour de sa réussite ou de son dernier échec.",
            "Part of candidates who passed all modules that they sat, among those with at least one published result; a module counts once, on the day it was passed or failed last.",
            IndicatorFormula.Of(Measure.FullSuccesses, Measure.Candidates))),
        ("pcieSuccessPartial", Share(
            "Réussite partielle au PCIE", "Partial success at the PCIE",
            "Part des candidats qui ont réussi une partie seulement des modules présentés, parmi ceux qui ont au moins un résultat publié.",
            "Part of candidates who passed only some of the modules that they sat, among those with at least one published result.",
            IndicatorFormula.Of(Measure.PartialSuccesses, Measure.Candidates))),
        ("employmentOrTraining6Months", Share(
            "Emploi ou formation à six mois", "Employment or training at six months",
            "Part des personnes en emploi ou en formation six mois après la fin, parmi celles qui ont répondu à l'enquête.",
            "Part of those in employment or training six months after the end, among those who answered the survey.",
            IndicatorFormula.Of(new SurveyCount(Impact, "situation", "months6", ["employment", "training"])))),
        ("softSkillsGain", new IndicatorContent(
            new Bilingual("Progrès des savoir-être", "Soft-skills gain"),
            new Bilingual(
                "Différence moyenne, sur la grille de 1 à 5, entre la fin et le début d'un mentorat, sur toutes les compétences évaluées deux fois.",
                "Mean difference, on the grid from 1 to 5, between end and start of a mentorship, over all skills that were rated twice."),
            IndicatorUnit.Points,
            IndicatorFormula.Of(Measure.SkillsGain, Measure.SkillsMeasured))),
        ("mentoringHours", new IndicatorContent(
            new Bilingual("Heures de mentorat", "Mentoring hours"),
            new Bilingual(
                "Minutes de mentorat confirmées par les deux parties, par personne accompagnée.",
                "Minutes of mentoring that both sides confirmed, for each learner who was mentored."),
            IndicatorUnit.MinutesPerPerson,
            IndicatorFormula.Of(Measure.MentoringMinutes, Measure.MentoredPeople))),
    ];

    private static IndicatorContent Share(string french, string english, string frenchMethod, string englishMethod, IndicatorFormula formula) =>
        new(new Bilingual(french, english), new Bilingual(frenchMethod, englishMethod), IndicatorUnit.Share, formula);
}
