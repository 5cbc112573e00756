using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.Readiness;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;
using static Konexio.Certification.Tests.AnExam;

namespace Konexio.Certification.Tests.Readiness;

public sealed class ReadinessTests
{
    private static readonly DateOnly Day = SchoolDay.Of(Before);

    private readonly SkillsCard _learner = Card(1, external: false);

    [Theory]
    [InlineData("80", true)]
    [InlineData("79.99", false)]
    public void The_best_diagnostic_decides(decimal best, bool isReady)
    {
        var readiness = CandidateReadiness.Of(Card(1));
        foreach (var percent in new[] { 20, best, 50 })
            readiness.RecordDiagnostic(new Diagnostic(Codes[0], Score(percent), Day), Seed.Catalogue, Before).Succeeded.ShouldBeTrue();

        readiness.Missing(Codes[0], history: null, Seed.Catalogue.Settings).ShouldBe(isReady ? [] : [ReadinessGap.DiagnosticTooLow]);
        readiness.Missing(Codes[1], history: null, Seed.Catalogue.Settings).ShouldBe([ReadinessGap.DiagnosticMissing]);
    }

    [Fact]
    public void A_trainer_may_vouch_for_the_diagnostic_but_not_for_the_training()
    {
        var readiness = CandidateReadiness.Of(_learner);
        readiness.Override(Codes[0], Because, Seed.Catalogue).Succeeded.ShouldBeTrue();

        readiness.Missing(Codes[0], history: null, Seed.Catalogue.Settings).ShouldBe([ReadinessGap.StageNotCompleted]);
        readiness.Missing(Codes[0], Trained(_learner.Candidate.LearnerId!.Value), Seed.Catalogue.Settings).ShouldBeEmpty();
    }

    [Fact]
    public void Another_stage_does_not_suffice_unless_none_is_asked_for()
    {
        var history = TrainingHistory.Of(_learner.Candidate.LearnerId!.Value);
        history.HearStageCompleted("parcours-digital", "autonomie");
        var readiness = CandidateReadiness.Of(_learner);
        readiness.Override(Codes[0], Because, Seed.Catalogue);

        readiness.Missing(Codes[0], history, Seed.Catalogue.Settings).ShouldBe([ReadinessGap.StageNotCompleted]);
        readiness.Missing(Codes[0], history: null, Seed.Catalogue.Settings with { Stages = [] }).ShouldBeEmpty();
    }

    [Fact]
    public void Only_known_modules_and_past_days_are_taken()
    {
        var readiness = CandidateReadiness.Of(_learner);

        readiness.RecordDiagnostic(new Diagnostic("nothing", Score(90), Day), Seed.Catalogue, Before).Error.ShouldBe(CatalogueErrors.ModuleNotFound);
        readiness.RecordDiagnostic(new Diagnostic(Codes[0], Score(90), Day.AddDays(1)), Seed.Catalogue, Before).Error
            .ShouldBe(ReadinessErrors.DiagnosticInFuture);
        readiness.Override("nothing", Because, Seed.Catalogue).Error.ShouldBe(CatalogueErrors.ModuleNotFound);
    }

    [Fact]
    public void A_reason_is_asked_for_and_not_printed()
    {
        Justification.Of(" ", "trainer", Before).Errors.ShouldBe([ReadinessErrors.ReasonRequired]);
        $"{Because}".ShouldBe(nameof(Justification));
    }

    [Fact]
    public void A_later_version_of_a_register_replaces_what_it_said_and_an_earlier_one_is_too_late()
    {
        var (session, trainer) = (Id(50), new TrainerId(Id(9)));
        var history = TrainingHistory.Of(_learner.Candidate.LearnerId!.Value);
        history.HearRegister(new TaughtSession(session, 1, trainer, Attended: true));
        history.WasTrainedBy(trainer).ShouldBeTrue();

        history.HearRegister(new TaughtSession(session, 2, trainer, Attended: false));
        history.HearRegister(new TaughtSession(session, 1, trainer, Attended: true));

        history.WasTrainedBy(trainer).ShouldBeFalse();
        history.Sessions.Count.ShouldBe(1);
    }

    [Fact]
    public void Nobody_is_judged_by_another_learners_history() =>
        Should.Throw<ArgumentException>(() => CandidateReadiness.Of(Card(1)).Missing(Codes[0], Trained(new LearnerId(Id(5))), Seed.Catalogue.Settings));
}
