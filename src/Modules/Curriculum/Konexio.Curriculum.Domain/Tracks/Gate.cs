namespace Konexio.Curriculum.Domain.Tracks;

/// <summary>What makes a stage complete. Without a minimum, attendance is not asked for: an internship has no register.</summary>
public sealed record Gate(decimal? MinimumAttendance, IReadOnlyList<string> RequiredOutcomes);
