namespace Konexio.Enrolment.Domain.Learners;

/// <summary>A coded statement with the facts that fill its text.</summary>
public sealed record Reason(string Code, IReadOnlyDictionary<string, string> Facts);

/// <summary>A rule that came first in the order but did not apply, and each condition that was not met.</summary>
public sealed record RuleNotMet(string Rule, IReadOnlyList<Reason> Because);

/// <summary>Where to begin, if anywhere, and why.</summary>
public sealed record Suggestion(
    string? Rule,
    string? TrackCode,
    string? StageCode,
    IReadOnlyList<Reason> Reasons,
    IReadOnlyList<RuleNotMet> NotMet);
