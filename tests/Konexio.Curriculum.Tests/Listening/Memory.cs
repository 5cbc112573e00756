using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Application.Listening;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Progress;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Domain.Sites;
using Konexio.Curriculum.Domain.Tracks;
using Konexio.Enrolment.Contracts;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Tests.Listening;

/// <summary>Listeners over collections that are lists, so that many orders of hearing can be tried.</summary>
internal sealed class Memory : IAudit
{
    private readonly Entries _entries = new();
    private readonly Progresses _progress = new();
    private readonly Risks _risks = new();
    private readonly TimeProvider _clock = new StandingClock();

    public static EnrolmentId Enrolment { get; } = new(ASchool.Id(201));

    public ASchool School { get; } = new();

    public IReadOnlyList<RosterEntry> Roster => _entries.All;

    public IReadOnlyList<StageProgress> Progress => _progress.All;

    public IReadOnlyList<DropOutRisk> Risk => _risks.All;

    public List<AttendanceStatus> Attendance => _progress.Statuses;

    public void Touched(IEnumerable<PersonId> persons, string operation, AuditedAccess access, params string[] fields) => persons.ShouldNotBeNull();

    /// <summary>Hears as the inbox lets it: what cannot be heard yet is tried again after the others.</summary>
    public async Task HearAll(IEnumerable<IIntegrationEvent> told)
    {
        var waiting = new Queue<IIntegrationEvent>(told);
        for (var tries = waiting.Count * 5; waiting.TryDequeue(out var heard) && tries > 0; tries--)
        {
            try
            {
                await Hear(heard);
            }
            catch (InvalidOperationException)
            {
                waiting.Enqueue(heard);
            }
        }

        waiting.ShouldBeEmpty();
    }

    public Task Hear(IIntegrationEvent heard)
    {
        var ct = TestContext.Current.CancellationToken;
        return heard switch
        {
            LearnerEnrolled e => new WhenLearnerEnrolled(_entries, new OneCohort(School.Cohort), new OneTrack(School.Track), _progress, this).Hear(e, ct),
            EnrolmentSuspended e => new WhenEnrolmentSuspended(_entries, this).Hear(e, ct),
            EnrolmentResumed e => new WhenEnrolmentResumed(_entries, this).Hear(e, ct),
            EnrolmentWithdrawn e => new WhenEnrolmentWithdrawn(_entries, _risks, this).Hear(e, ct),
            EnrolmentCompleted e => new WhenEnrolmentCompleted(_entries, _risks, this).Hear(e, ct),
            Contracts.RegisterSealed e => new WhenRegisterSealed(_entries, _progress, _risks, this, _clock).Hear(e, ct),
            _ => throw new ArgumentOutOfRangeException(nameof(heard)),
        };
    }

    private sealed class Entries : IRosters
    {
        public List<RosterEntry> All { get; } = [];

        public Task<RosterEntry?> Find(EnrolmentId id, CancellationToken ct) => Task.FromResult(All.Find(entry => entry.EnrolmentId == id));

        public Task<Roster> Of(CohortId cohort, CancellationToken ct) => Task.FromResult(new Roster([.. All.Where(entry => entry.CohortId == cohort)]));

        public Task<IReadOnlyList<RosterEntry>> Of(LearnerId learner, CancellationToken ct) =>
            Task.FromResult<IReadOnlyList<RosterEntry>>([.. All.Where(entry => entry.LearnerId == learner)]);

        public Task Add(RosterEntry entry, CancellationToken ct)
        {
            All.Add(entry);
            return Task.CompletedTask;
        }
    }

    private sealed class Progresses : IStageProgress
    {
        public List<StageProgress> All { get; } = [];

        public List<AttendanceStatus> Statuses { get; } = [];

        public Task<StageProgress?> Find(EnrolmentId enrolment, CancellationToken ct) => Task.FromResult(All.Find(progress => progress.EnrolmentId == enrolment));

        public Task<AttendanceHistory> History(EnrolmentId enrolment, CancellationToken ct) => Task.FromResult(new AttendanceHistory([.. Statuses], null));

        public Task Add(StageProgress progress, CancellationToken ct)
        {
            All.Add(progress);
            return Task.CompletedTask;
        }
    }

    private sealed class Risks : IDropOutRisks
    {
        public List<DropOutRisk> All { get; } = [];

        public Task<DropOutRisk?> Find(EnrolmentId enrolment, CancellationToken ct) => Task.FromResult(All.Find(risk => risk.EnrolmentId == enrolment));

        public Task<DropOutRules> Rules(CancellationToken ct) => Task.FromResult(DropOutRules.Seed);

        public Task Replace(DropOutRules rules, CancellationToken ct) => Task.CompletedTask;

        public Task Add(DropOutRisk risk, CancellationToken ct)
        {
            All.Add(risk);
            return Task.CompletedTask;
        }
    }

    private sealed class OneCohort(Cohort cohort) : ICohorts
    {
        public Task<Cohort?> Find(CohortId id, CancellationToken ct) => Task.FromResult(id == cohort.Id ? cohort : null);

        public Task<Cohort?> FindLocked(CohortId id, CancellationToken ct) => Find(id, ct);

        public async Task<IReadOnlyList<Cohort>> LiveAt(SiteId site, CancellationToken ct) =>
            await Find(cohort.Id, ct) is { } found && found.SiteId == site ? [found] : [];

        public Task Add(Cohort added, CancellationToken ct) => Task.CompletedTask;
    }

    private sealed class OneTrack(TrackVersion track) : ITracks
    {
        public Task<TrackVersion?> Find(string trackCode, int number, CancellationToken ct) => Task.FromResult<TrackVersion?>(track);

        public Task<TrackVersion?> FindLatest(string trackCode, CancellationToken ct) => Task.FromResult<TrackVersion?>(track);

        public Task Add(TrackVersion version, CancellationToken ct) => Task.CompletedTask;
    }

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => ASchool.Now;
    }
}
