using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Application;
using Konexio.Curriculum.Domain.Progress;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Domain.Tracks;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Infrastructure.Reads;

/// <summary>
/// Reads what an enrolled learner has acquired and how they attend, whether they pass the stage's gate and if not all that is
/// missing, and whether they may be about to drop out and which rules say so.
/// </summary>
public sealed record GetProgress(Guid EnrolmentId) : IQuery<ProgressResponse>;

/// <summary>One enrolled learner's way through the stage of their cohort.</summary>
public sealed record ProgressResponse(
    Guid EnrolmentId, Guid LearnerId, Guid CohortId, string TrackCode, int TrackVersion, string StageCode, AttendanceFigures Attendance, GateState Gate)
{
    /// <summary>Every outcome of the stage in its order, also those not started.</summary>
    public required IReadOnlyList<OutcomeDetail> Outcomes { get; init; }

    public DateOnly? CompletedOn { get; init; }

    /// <summary>Absent while there is no risk.</summary>
    public DropOutRiskState? DropOutRisk { get; init; }

    public override string ToString() => nameof(ProgressResponse);
}

/// <summary>Half-days in the last versions of sealed registers; late is present, an excused absence is an absence.</summary>
/// <param name="Present">Half-days attended.</param>
/// <param name="Absent">Half-days missed.</param>
/// <param name="Rate">Present ÷ (present + absent); absent while nothing is recorded.</param>
public sealed record AttendanceFigures(int Present, int Absent, decimal? Rate)
{
    internal static AttendanceFigures Of(AttendanceTally tally) => new(tally.Present, tally.Absent, Rounded(tally.Rate));

    internal static decimal? Rounded(decimal? rate) => rate is { } exact ? decimal.Round(exact, 4) : null;
}

/// <summary>One outcome, with the assessment by which it was acquired.</summary>
public sealed record OutcomeDetail(string Code, BilingualText Text, OutcomeStatus Status, DateOnly? StartedOn)
{
    public DateOnly? AcquiredOn { get; init; }

    /// <summary>The trainer who assessed.</summary>
    public Guid? TrainerId { get; init; }

    /// <summary>What the trainer saw the learner do.</summary>
    public string? Evidence { get; init; }

    public override string ToString() => nameof(OutcomeDetail);
}

/// <summary>Whether the learner passes the gate of the stage.</summary>
public sealed record GateState(bool IsMet, IReadOnlyList<MissingPart> Missing);

/// <summary>One thing that is missing: attendance with its figures, or an outcome.</summary>
public sealed record MissingPart(GateGapKind Kind, decimal? Rate, decimal? Minimum, string? OutcomeCode);

/// <summary>Since when there is a risk, and the rules that fired with the facts on which they did.</summary>
public sealed record DropOutRiskState(DateTimeOffset RaisedAt, IReadOnlyList<FiredRule> Rules);

internal sealed class GetProgressHandler(IStageProgress stages, IRosters rosters, ITracks tracks, IDropOutRisks risks, IAudit audit) : IQueryHandler<GetProgress, ProgressResponse>
{
    public async Task<Result<ProgressResponse>> Handle(GetProgress request, CancellationToken cancellationToken)
    {
        var id = new EnrolmentId(request.EnrolmentId);
        if (await stages.Find(id, cancellationToken) is not { } progress || await rosters.Find(id, cancellationToken) is not { } entry) return ProgressErrors.NotFound;

        var stage = progress.Stage;
        var track = (await tracks.Find(stage.TrackCode, stage.Version, cancellationToken))!;
        var attendance = (await stages.History(id, cancellationToken)).Tally;
        var risk = await risks.Find(id, cancellationToken);
        audit.Touched(entry.PersonId, nameof(GetProgress), AuditedAccess.Read, "progress", "evidence");
        return new ProgressResponse(
            id.Value, progress.LearnerId.Value, progress.CohortId.Value, stage.TrackCode, stage.Version, stage.StageCode,
            AttendanceFigures.Of(attendance), StateOf(progress.Answer(track, attendance)))
        {
            Outcomes = [.. track.FindStage(stage.StageCode)!.Outcomes.Select(outcome => DetailOf(outcome, progress.Outcomes.Single(one => one.Code == outcome.Code)))],
            CompletedOn = progress.CompletedOn,
            DropOutRisk = risk is { RaisedAt: { } raisedAt } ? new DropOutRiskState(raisedAt, risk.Fired) : null,
        };
    }

    private static GateState StateOf(GateAnswer answer) => new(
        answer.IsMet, [.. answer.Missing.Select(gap => new MissingPart(gap.Kind, AttendanceFigures.Rounded(gap.Rate), gap.Minimum, gap.OutcomeCode))]);

    private static OutcomeDetail DetailOf(Outcome outcome, OutcomeProgress reached) =>
        new(outcome.Code, BilingualText.Of(outcome.Text), reached.Status, reached.StartedOn)
        {
            AcquiredOn = reached.Assessment?.On,
            TrainerId = reached.Assessment?.Assessor.Value,
            Evidence = reached.Assessment?.Evidence,
        };
}
