using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Curriculum.Domain.Progress;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Domain.Trainers;
using Konexio.Curriculum.Infrastructure.Reads;
using Microsoft.EntityFrameworkCore;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Curriculum.Infrastructure.Persistence;

internal sealed class LearnersProgress(ModuleSession<CurriculumDbContext> session, PersonKeys<CurriculumDbContext> keys) : IStageProgress
{
    public const string EvidenceColumn = "outcome_progress.evidence";

    public async Task<StageProgress?> Find(EnrolmentId enrolment, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var progress = await context.Set<StageProgress>().AsTracking().SingleOrDefaultAsync(one => one.EnrolmentId == enrolment, ct);
        if (progress is null) return null;

        var key = await KeyOf(context, enrolment, ct);
        if (key is not null)
            foreach (var outcome in progress.Outcomes.Where(one => one.Assessment is null)) Reveal(context, outcome, key);

        SealOnSave(context, progress, key);
        session.DemandOnChange(context, progress, () => progress.Outcomes);
        return progress;
    }

    public async Task<AttendanceHistory> History(EnrolmentId enrolment, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var distance = await context.Set<RosterEntry>().Where(entry => entry.EnrolmentId == enrolment).Select(entry => entry.DistanceKm).SingleOrDefaultAsync(ct);
        var statuses = await session.Query(
            Command(
                $"""
                select a.status from curriculum.roster_entries e join curriculum.sealed_attendance a on {SealedHalfDays.BelongsToEntry}
                where e.enrolment_id = $1 order by a.starts_at
                """,
                Uuid(enrolment.Value)),
            row => Wire.Read<AttendanceStatus>(row.GetString(0)), ct);
        return new AttendanceHistory(statuses, distance);
    }

    /// <summary>The roster entry must be there, or be added before.</summary>
    public async Task Add(StageProgress progress, CancellationToken ct)
    {
        var context = await session.Open(ct);
        context.Add(progress);
        SealOnSave(context, progress, await KeyOf(context, progress.EnrolmentId, ct));
    }

    private async Task<DataKey?> KeyOf(CurriculumDbContext context, EnrolmentId enrolment, CancellationToken ct) =>
        await context.Set<RosterEntry>().FindAsync([enrolment], ct) is { } entry ? await keys.Find(entry.PersonId, ct) : null;

    private static void Reveal(CurriculumDbContext context, OutcomeProgress outcome, DataKey key)
    {
        var row = context.Entry(outcome);
        if (row.Property<byte[]?>(StageProgressTable.Evidence).CurrentValue is not { } evidence) return;

        outcome.Reveal(new Assessment(
            row.Property<TrainerId?>(StageProgressTable.Assessor).CurrentValue!.Value,
            key.Open(evidence, EvidenceColumn)!,
            row.Property<DateOnly?>(StageProgressTable.AcquiredOn).CurrentValue!.Value));
    }

    private void SealOnSave(CurriculumDbContext context, StageProgress progress, DataKey? key)
    {
        var stored = progress.Outcomes.Where(outcome => outcome.Assessment is not null).ToHashSet();
        session.BeforeSave(() =>
        {
            foreach (var outcome in progress.Outcomes.Where(one => one.Assessment is not null && !stored.Contains(one)))
            {
                var row = context.Entry(outcome);
                row.Property<TrainerId?>(StageProgressTable.Assessor).CurrentValue = outcome.Assessment!.Assessor;
                row.Property<DateOnly?>(StageProgressTable.AcquiredOn).CurrentValue = outcome.Assessment.On;
                row.Property<byte[]?>(StageProgressTable.Evidence).CurrentValue = key?.Seal(outcome.Assessment.Evidence, EvidenceColumn);
            }
        });
    }
}
