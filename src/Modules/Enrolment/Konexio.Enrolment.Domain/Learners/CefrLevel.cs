namespace Konexio.Enrolment.Domain.Learners;

/// <summary>A level of a language (CEFR), lowest first: comparisons rely on the order.</summary>
public enum CefrLevel
{
    PreA1,
    A1,
    A2,
    B1,
    B2,
    C1,
    C2,
}

/// <summary>A language (BCP 47) and how well it is spoken, where that is known.</summary>
public sealed record LanguageSkill(string Language, CefrLevel? Level);
