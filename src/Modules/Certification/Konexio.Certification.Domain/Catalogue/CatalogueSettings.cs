namespace Konexio.Certification.Domain.Catalogue;

/// <summary>When a module may be tried again; null means that there is no such limit.</summary>
/// <param name="DaysBetween">The least number of days between two exams of one module.</param>
/// <param name="MaximumAttempts">The greatest number of attempts at one module.</param>
public sealed record ResitPolicy(int? DaysBetween, int? MaximumAttempts);

/// <summary>A stage of Curriculum's, one of which the school's own learners complete before they are certified.</summary>
public sealed record RequiredStage(string TrackCode, string StageCode);

/// <summary>What holds for all modules.</summary>
/// <param name="Test">The test of a module that says nothing else.</param>
/// <param name="Resits">When a module may be tried again.</param>
/// <param name="CardMonths">How long a skills card is valid.</param>
/// <param name="DiagnosticMark">The least percentage of a diagnostic that shows a candidate ready.</param>
/// <param name="Stages">Any one of them completes a learner's training; none means that no stage is asked for.</param>
public sealed record CatalogueSettings(
    TestRules Test, ResitPolicy Resits, int CardMonths, int DiagnosticMark, IReadOnlyList<RequiredStage> Stages);
