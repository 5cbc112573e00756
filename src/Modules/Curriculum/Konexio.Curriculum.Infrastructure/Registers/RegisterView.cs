using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.Enrolment.Contracts;

namespace Konexio.Curriculum.Infrastructure.Registers;

/// <summary>A register as people read it: with names, which are asked for when it is shown and are never stored with it.</summary>
/// <param name="Session">The session.</param>
/// <param name="Sealed">The sealed version that is shown; null while there is none.</param>
/// <param name="Cohort">The cohort's name.</param>
/// <param name="Place">The place in words.</param>
/// <param name="Trainer">The trainer's name; null once erased.</param>
/// <param name="Lines">Who was expected or signed, by name.</param>
internal sealed record RegisterView(
    Session Session, RegisterVersion? Sealed, string Cohort, string Place, string? Trainer, IReadOnlyList<RegisterViewLine> Lines)
{
    public string UnitTitle => Sealed?.Sheet.UnitTitle ?? Session.UnitTitle;

    public Slot Slot => Sealed?.Sheet.Slot ?? Session.Slot;

    public TrainerSignature? TrainerSignature => Sealed?.Sheet.TrainerSignature ?? Session.Register.TrainerSignature;
}

/// <param name="Learner">The learner.</param>
/// <param name="Name">Null once the learner is erased.</param>
/// <param name="Attendance">Null while nothing is recorded.</param>
internal sealed record RegisterViewLine(LearnerId Learner, LearnerName? Name, Attendance? Attendance);

internal static class WrittenNames
{
    public static string? Full(this LearnerName name) => Joined(name.GivenName, name.FamilyName);

    public static string? Joined(string? given, string? family) =>
        string.Join(' ', new[] { given, family }.Where(part => !string.IsNullOrEmpty(part))) is { Length: > 0 } full ? full : null;

    /// <summary>Enough to find oneself in a class, and no more.</summary>
    public static string Short(this LearnerName name) => name switch
    {
        { GivenName: { } given, FamilyName: { Length: > 0 } family } => $"{given} {FirstLetter(family)}.",
        { GivenName: { } given } => given,
        _ => name.FamilyName ?? name.NativeName ?? "",
    };

    private static string FirstLetter(string text) => System.Globalization.StringInfo.GetNextTextElement(text).ToUpperInvariant();
}
