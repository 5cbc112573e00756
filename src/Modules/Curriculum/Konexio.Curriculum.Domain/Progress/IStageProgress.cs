using Konexio.Curriculum.Domain.Rosters;

namespace Konexio.Curriculum.Domain.Progress;

public interface IStageProgress
{
    Task<StageProgress?> Find(EnrolmentId enrolment, CancellationToken ct);

    /// <summary>What the last versions of the sealed registers say of an enrolled learner, oldest first.</summary>
    Task<AttendanceHistory> History(EnrolmentId enrolment, CancellationToken ct);

    Task Add(StageProgress progress, CancellationToken ct);
}

public interface IDropOutRisks
{
    Task<DropOutRisk?> Find(EnrolmentId enrolment, CancellationToken ct);

    /// <summary>The rules in force.</summary>
    Task<DropOutRules> Rules(CancellationToken ct);

    Task Replace(DropOutRules rules, CancellationToken ct);

    Task Add(DropOutRisk risk, CancellationToken ct);
}
