using FsCheck.Xunit;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Progress;
using static Konexio.Curriculum.Tests.ASchool;

namespace Konexio.Curriculum.Tests.Progress;

public sealed class StageProgressTests
{
    private static readonly AttendanceTally Faithful = new(10, 0);
    private static readonly DateOnly Today = Monday.AddDays(50);

    private readonly ASchool _school = new();

    [Property(MaxTest = 500)]
    public void An_outcome_goes_from_not_started_over_in_progress_to_acquired(bool[] verbs)
    {
        var progress = Begun();
        var story = OutcomeStatus.NotStarted;
        foreach (var acquire in verbs)
        {
            var expected = acquire ? story != OutcomeStatus.Acquired : story == OutcomeStatus.NotStarted;

            var result = acquire ? Acquire(progress, "faire-demarches") : progress.StartOutcome("faire-demarches", Today);

            result.Succeeded.ShouldBe(expected);
            if (expected) story = acquire ? OutcomeStatus.Acquired : OutcomeStatus.InProgress;
            var outcome = progress.Outcomes.Single(outcome => outcome.Code == "faire-demarches");
            outcome.Status.ShouldBe(story);
            (outcome.StartedOn is not null).ShouldBe(story != OutcomeStatus.NotStarted);
            (outcome.Assessment is not null).ShouldBe(story == OutcomeStatus.Acquired);
            progress.DomainEvents.Count.ShouldBe(story == OutcomeStatus.Acquired ? 1 : 0);
        }
    }

    [Fact]
    public void Every_outcome_of_the_stage_is_there_from_the_start() =>
        Begun().Outcomes.Select(outcome => outcome.Code)
            .ShouldBe(_school.Track.FindStage("autonomie")!.Outcomes.Select(outcome => outcome.Code));

    [Fact]
    public void An_assessment_needs_an_outcome_of_the_stage_and_evidence()
    {
        var progress = Begun();

        progress.AcquireOutcome("utiliser-tableur", TheTrainer, "Exercice", Today).Error.ShouldBe(ProgressErrors.OutcomeNotFound);
        progress.AcquireOutcome("faire-demarches", TheTrainer, " ", Today).Error.ShouldBe(ProgressErrors.EvidenceRequired);
        progress.Outcomes.ShouldAllBe(outcome => outcome.Status == OutcomeStatus.NotStarted);
    }

    [Fact]
    public void The_words_of_the_evidence_stay_out_of_events_and_texts()
    {
        var progress = Begun();
        progress.AcquireOutcome("faire-demarches", TheTrainer, "marker-2e8", Today);

        var assessment = progress.Outcomes.Single(outcome => outcome.Code == "faire-demarches").Assessment;
        assessment.ShouldBe(new Assessment(TheTrainer, "marker-2e8", Today));
        $"{assessment} {string.Join(' ', progress.DomainEvents)}".ShouldNotContain("marker-2e8");
    }

    [Fact]
    public void A_stage_is_complete_once_its_gate_is_met()
    {
        var progress = Begun();
        progress.Complete(_school.Track, Faithful, Today).Error.ShouldBe(ProgressErrors.GateNotMet);
        progress.Answer(_school.Track, Faithful).Missing.Count.ShouldBe(5);
        AcquireAll(progress, _school.Track.FindStage("autonomie")!.Gate.RequiredOutcomes);

        progress.Complete(_school.Track, new AttendanceTally(6, 4), Today).Error!.Code.ShouldBe("progress.gate-not-met");
        progress.Complete(_school.Track, Faithful, Today).Succeeded.ShouldBeTrue();
        progress.Complete(_school.Track, Faithful, Today).Error.ShouldBe(ProgressErrors.AlreadyCompleted);

        progress.CompletedOn.ShouldBe(Today);
        progress.DomainEvents[^1].ShouldBe(new StageCompleted(progress.EnrolmentId, Learner(1), _school.Cohort.Id, _school.Cohort.Stage, Today));
    }

    [Fact]
    public void With_its_last_stage_a_track_is_complete()
    {
        var last = Cohort.Draft(new CohortId(Id(4)), _school.Track, "vie-professionnelle", _school.Site, Plan).Value;
        var progress = StageProgress.Begin(_school.Enrol(1), last, _school.Track);
        AcquireAll(progress, _school.Track.FindStage("vie-professionnelle")!.Gate.RequiredOutcomes);

        progress.Complete(_school.Track, Faithful, Today);

        progress.DomainEvents[^1].ShouldBe(new TrackCompleted(progress.EnrolmentId, Learner(1), "parcours-digital", Today));
    }

    private StageProgress Begun() => StageProgress.Begin(_school.Enrol(1), _school.Cohort, _school.Track);

    private static void AcquireAll(StageProgress progress, IEnumerable<string> codes)
    {
        foreach (var code in codes) Acquire(progress, code).Succeeded.ShouldBeTrue();
    }

    private static SharedKernel.Result Acquire(StageProgress progress, string code) => progress.AcquireOutcome(code, TheTrainer, "Exercice observé", Today);
}
