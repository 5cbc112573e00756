using Konexio.Curriculum.Domain.Rosters;

namespace Konexio.Curriculum.Domain.Registers;

/// <summary>Why a sealed register is amended; coded, since words could tell of a person's health.</summary>
public enum AmendmentReason
{
    ProofOfAbsence,
    MissingSignature,
    WrongEntry,
    FalseSignature,
    RosterChanged,
}

/// <summary>What is different in the new version of a register, and the signature of the trainer who answers for it.</summary>
public sealed record Amendment(AmendmentReason Reason, IReadOnlyList<LineChange> Changes, TrainerSignature TrainerSignature);

/// <summary>What a learner's line says from now on.</summary>
public sealed record LineChange
{
    private LineChange()
    {
    }

    public LearnerId LearnerId { get; private init; }

    /// <summary>Null for an absence.</summary>
    public Signature? Signature { get; private init; }

    public DateTimeOffset ArrivedAt { get; private init; }

    public bool Excused { get; private init; }

    public static LineChange Present(LearnerId learner, Signature signature, DateTimeOffset arrivedAt) =>
        new() { LearnerId = learner, Signature = signature, ArrivedAt = arrivedAt };

    public static LineChange Absent(LearnerId learner, bool excused) => new() { LearnerId = learner, Excused = excused };

    internal SheetLine On(DateTimeOffset sessionStart) => new(
        LearnerId,
        Signature is null ? Attendance.Absent(Excused) : Attendance.Signed(Signature, ArrivedAt, sessionStart));
}
