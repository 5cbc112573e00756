using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.Certification.Domain.Readiness;
using Konexio.Certification.Domain.SkillsCards;
using static Konexio.Certification.Tests.AnExam;

namespace Konexio.Certification.Tests.ExamSessions;

public sealed class RegisteringTests
{
    private readonly AnExam _exam = new AnExam(seats: 2).Opened();

    [Fact]
    public void A_registration_tells_who_tries_what_and_when()
    {
        var card = Card(1, external: false);

        var attempt = _exam.Register(card);

        attempt.DomainEvents.ShouldBe(
        [
            new CandidateRegistered(new AttemptFacts(
                attempt.Id, card.Id, card.Candidate, _exam.Session.Id, Seed.Catalogue.FindModule(Codes[0])!, new DateOnly(2026, 3, 2))),
        ]);
    }

    [Fact]
    public void Nobody_registers_once_it_has_started()
    {
        _exam.TryRegister(_exam.Registration(Card(1)), Start).Errors.ShouldBe([ExamSessionErrors.HasStarted]);
        _exam.TryRegister(_exam.Registration(Card(1)), Start.AddTicks(-1)).Errors.ShouldBeEmpty();
    }

    [Fact]
    public void The_same_person_twice_for_one_module_is_refused_and_for_another_takes_no_second_seat()
    {
        _exam.Register(Card(1));

        Refusals(_exam.Registration(Card(1))).ShouldBe(["attempt.already-registered"]);
        _exam.Register(Card(1), Codes[1]);
        _exam.Register(Card(2));
        Refusals(_exam.Registration(Card(3))).ShouldBe(["exam-session.full"]);
    }

    [Fact]
    public void Who_withdraws_gives_the_seat_back_and_may_come_again()
    {
        var attempt = _exam.Register(Card(1));
        _exam.Register(Card(2));
        attempt.Withdraw(CancellationReason.Withdrawn, _exam.Session).Succeeded.ShouldBeTrue();

        _exam.Register(Card(1));

        Refusals(_exam.Registration(Card(3))).ShouldBe(["exam-session.full"]);
    }

    [Fact]
    public void All_that_stands_in_the_way_is_told_at_once()
    {
        _exam.Register(Card(1));
        _exam.Register(Card(2));
        var exam = new AnExam(startsAt: Start.AddYears(4)).Opened();
        var late = Card(3, external: false);

        Refusals(exam, exam.Registration(late) with { Readiness = CandidateReadiness.Of(late), History = null })
            .ShouldBe(["skills-card.not-valid-on-day", "readiness.diagnostic-missing", "readiness.stage-not-completed"]);
        Refusals(_exam.Registration(late) with { Readiness = CandidateReadiness.Of(late), History = null })
            .ShouldBe(["exam-session.full", "readiness.diagnostic-missing", "readiness.stage-not-completed"]);
    }

    [Fact]
    public void Somebody_from_outside_needs_no_stage() => Refusals(_exam.Registration(Card(1))).ShouldBeEmpty();

    [Fact]
    public void Not_every_tester_may_have_trained_the_candidate_unless_for_a_reason()
    {
        var card = Card(1, external: false);
        var exam = new AnExam();
        exam.Session.Revise(exam.Plan with { Testers = [TheTrainer.Id] }, Seed.Catalogue, [], Before).Errors.ShouldBeEmpty();
        exam.Opened();
        var history = Taught(card);
        var alone = exam.Registration(card) with { History = history, Testers = [TheTrainer] };

        Refusals(exam, alone).ShouldBe(["tester.trained-candidate"]);
        Refusals(_exam.Registration(card) with { History = history }).ShouldBeEmpty();
        Refusals(exam, alone with { TesterOverride = Because }).ShouldBeEmpty();
        exam.Attempts[0].Start(TheTrainer, history, exam.Session, Start).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void Who_supervises_has_not_trained_the_candidate()
    {
        var card = Card(1, external: false);
        var attempt = _exam.Register(card);
        var history = Taught(card);

        attempt.Start(TheTrainer, history, _exam.Session, Start).Error.ShouldBe(TesterErrors.TrainedCandidate);
        attempt.Start(Tester.Register(new TesterId(Id(99)), new(Id(98)), FullName.Of("Zoé").Value, null, Before), history, _exam.Session, Start).Error
            .ShouldBe(TesterErrors.NotOfSession);
        attempt.OverrideTester(Because, _exam.Session).Succeeded.ShouldBeTrue();
        attempt.Start(TheTrainer, history, _exam.Session, Start).Succeeded.ShouldBeTrue();
        attempt.TesterId.ShouldBe(TheTrainer.Id);
    }

    [Theory]
    [InlineData(6, "attempt.too-soon")]
    [InlineData(-6, "attempt.too-soon")]
    [InlineData(7, null)]
    [InlineData(-7, null)]
    public void An_interval_between_resits_holds_in_both_directions(int days, string? refusal)
    {
        _exam.Register(Card(1));
        var other = Resit(new ResitPolicy(DaysBetween: 7, MaximumAttempts: null), days);

        Refusals(other, other.Registration(Card(1))).SingleOrDefault().ShouldBe(refusal);
    }

    [Fact]
    public void A_maximum_counts_what_is_pending_and_not_what_was_neutralised()
    {
        var attempt = _exam.Begin(Card(1));
        var other = Resit(new ResitPolicy(DaysBetween: null, MaximumAttempts: 1), days: 30);
        Refusals(other, other.Registration(Card(1))).ShouldBe(["attempt.none-left"]);

        attempt.Abort(AbortReason.Technical, _exam.Session).Succeeded.ShouldBeTrue();

        Refusals(other, other.Registration(Card(1))).ShouldBeEmpty();
    }

    [Fact]
    public void All_attempts_of_the_session_are_looked_at()
    {
        _exam.Register(Card(1));

        Should.Throw<ArgumentException>(() => _exam.TryRegister(_exam.Registration(Card(2)) with { OfSession = [] }));
        Should.Throw<ArgumentException>(() => _exam.Session.Finalise([], Start));
    }

    private AnExam Resit(ResitPolicy policy, int days)
    {
        var content = Seed.Catalogue with { Settings = Seed.Catalogue.Settings with { Resits = policy } };
        var exam = new AnExam(content, startsAt: Start.AddDays(days), number: 2).Opened();
        exam.Elsewhere.AddRange(_exam.Attempts);
        return exam;
    }

    private static TrainingHistory Taught(SkillsCard card)
    {
        var history = Trained(card.Candidate.LearnerId!.Value);
        history.HearRegister(new TaughtSession(Id(50), 1, TheTrainer.TrainerId!.Value, Attended: true));
        return history;
    }

    private IEnumerable<string> Refusals(Registration registration) => Refusals(_exam, registration);

    private static IEnumerable<string> Refusals(AnExam exam, Registration registration) => exam.TryRegister(registration).Errors.Select(error => error.Code);
}
