using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.Curriculum.Domain.Sites;
using Konexio.Curriculum.Domain.Trainers;

namespace Konexio.Curriculum.Domain.Registers;

/// <summary>One learner on a sealed sheet.</summary>
public sealed record SheetLine(LearnerId LearnerId, Attendance Attendance);

/// <summary>
/// All that a sealed register states. People are named by id only, so that a person can be erased without breaking the seals.
/// </summary>
public sealed record RegisterSheet
{
    public required CohortId CohortId { get; init; }

    public required SessionId SessionId { get; init; }

    /// <summary>1 for what was first sealed.</summary>
    public required int Version { get; init; }

    public required StageRef Stage { get; init; }

    public required string UnitCode { get; init; }

    public required string UnitTitle { get; init; }

    public required SiteId SiteId { get; init; }

    /// <summary>The place in words, as it was called on that day.</summary>
    public required string Place { get; init; }

    public required Slot Slot { get; init; }

    public required TrainerId TrainerId { get; init; }

    public required TrainerSignature TrainerSignature { get; init; }

    public required IReadOnlyList<SheetLine> Lines { get; init; }

    /// <summary>Null exactly in the first version.</summary>
    public AmendmentReason? AmendedBecause { get; init; }

    public required DateTimeOffset SealedAt { get; init; }
}

/// <summary>One sealed version of a register; it is written once and never changed.</summary>
public sealed record RegisterVersion(RegisterSheet Sheet, Seal Seal)
{
    // For the store, which fills in what it reads.
    private RegisterVersion()
        : this(null!, null!)
    {
    }
}
