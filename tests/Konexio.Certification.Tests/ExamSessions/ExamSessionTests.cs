using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.ExamSessions;
using static Konexio.Certification.Tests.AnExam;

namespace Konexio.Certification.Tests.ExamSessions;

public sealed class ExamSessionTests
{
    private readonly AnExam _exam = new();

    [Fact]
    public void A_plan_has_seats_and_known_modules()
    {
        var plan = _exam.Plan with { Seats = 0, ModuleCodes = ["tableur", "nothing"] };

        ExamSession.Create(_exam.Session.Id, plan, Seed.Catalogue).Errors
            .ShouldBe([ExamSessionErrors.SeatsOutOfRange, ExamSessionErrors.ModuleUnknown.At("/moduleCodes/1")]);
        ExamSession.Create(_exam.Session.Id, _exam.Plan with { ModuleCodes = [] }, Seed.Catalogue).Errors.ShouldBe([ExamSessionErrors.ModulesRequired]);
    }

    [Fact]
    public void A_session_without_testers_or_of_yesterday_is_not_opened()
    {
        _exam.Session.Open(Start).Error.ShouldBe(ExamSessionErrors.HasStarted);
        Revise(_exam.Plan with { Testers = [] }).ShouldBeNull();
        _exam.Session.Open(Before).Error.ShouldBe(ExamSessionErrors.TestersRequired);
    }

    [Fact]
    public void What_candidates_were_told_stays()
    {
        _exam.Opened();
        _exam.Register(Card(1));
        _exam.Register(Card(2));

        Revise(_exam.Plan with { StartsAt = Start.AddDays(1) }).ShouldBe("exam-session.date-fixed");
        Revise(_exam.Plan with { SiteId = new SiteId(Id(77)) }).ShouldBe("exam-session.date-fixed");
        Revise(_exam.Plan with { Testers = [] }).ShouldBe("exam-session.testers-required");
        Revise(_exam.Plan with { Seats = 1 }).ShouldBe("exam-session.seats-taken");
        Revise(_exam.Plan with { ModuleCodes = [Codes[1]] }).ShouldBe("exam-session.module-has-candidates");
        Revise(_exam.Plan with { ModuleCodes = [Codes[0]], Seats = 2, Testers = [TheOther.Id] }).ShouldBeNull();
    }

    [Fact]
    public void A_session_keeps_the_rules_under_which_it_was_opened()
    {
        _exam.Opened();
        var stricter = Seed.Catalogue with { Settings = Seed.Catalogue.Settings with { Test = new TestRules(50, 60, 90) } };

        _exam.Session.Revise(_exam.Plan with { Seats = 3 }, stricter, [], Before).Errors.ShouldBeEmpty();

        _exam.Session.Modules.ShouldAllBe(module => module.Test.PassMark == 75);
    }

    [Fact]
    public void It_is_not_finalised_while_an_attempt_has_neither_result_nor_reason()
    {
        _exam.Opened();
        var (left, absent) = (_exam.Begin(Card(1)), _exam.Register(Card(2)));
        _exam.Sit(Card(3), Codes[0], 80);
        _exam.Session.Finalise(_exam.Attempts, Start).Error!.Arguments["count"].ShouldBe(2);

        left.Abort(AbortReason.ByCandidate, _exam.Session).Succeeded.ShouldBeTrue();
        absent.Withdraw(CancellationReason.DidNotCome, _exam.Session).Succeeded.ShouldBeTrue();

        _exam.Session.Finalise(_exam.Attempts, Start).Succeeded.ShouldBeTrue();
    }

    private string? Revise(ExamSessionPlan plan) =>
        _exam.Session.Revise(plan, Seed.Catalogue, _exam.Attempts, Before).Errors is [var error, ..] ? error.Code : null;
}
