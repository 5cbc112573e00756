using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Progress;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Domain.Tracks;
using Konexio.Enrolment.Contracts;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Listening;

/// <summary>Puts an enrolled learner on the cohort's roster, from that day on, and begins to follow what they acquire.</summary>
internal sealed class WhenLearnerEnrolled(IRosters rosters, ICohorts cohorts, ITracks tracks, IStageProgress progress, IAudit audit) : IListenTo<LearnerEnrolled>
{
    public async Task Hear(LearnerEnrolled heard, CancellationToken ct)
    {
        var id = new EnrolmentId(heard.EnrolmentId);
        if (await rosters.Find(id, ct) is not null) return;

        var cohort = (await cohorts.Find(new CohortId(heard.CohortId), ct)).Demand(CohortErrors.NotFound);
        var track = (await tracks.Find(cohort.Stage.TrackCode, cohort.Stage.Version, ct)).Demand(TrackErrors.NotFound);
        var entry = RosterEntry.Enrol(id, cohort.Id, new LearnerId(heard.LearnerId), new PersonId(heard.PersonId), heard.EnrolledOn, heard.DistanceKm);
        await rosters.Add(entry, ct);
        await progress.Add(StageProgress.Begin(entry, cohort, track), ct);
        audit.Touched(entry.PersonId, nameof(WhenLearnerEnrolled), AuditedAccess.Change, "rosterEntry");
    }
}
