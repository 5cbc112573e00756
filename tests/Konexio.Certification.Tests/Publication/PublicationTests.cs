using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.Certification.Domain.Publication;
using static Konexio.Certification.Tests.AnExam;

namespace Konexio.Certification.Tests.Publication;

public sealed class PublicationTests
{
    private readonly AnExam _exam = new AnExam(seats: 500).Opened();

    [Fact]
    public void Five_hundred_attempts_are_published_once_though_asked_twice()
    {
        foreach (var number in Enumerable.Range(0, 500)) _exam.Sit(Card(number), Codes[0], number % 100);
        _exam.Review();
        var now = Start.AddDays(7);

        var first = _exam.Session.Publish(_exam.Attempts, now);
        var second = _exam.Session.Publish(_exam.Attempts, now.AddSeconds(1));

        first.Value.Cards.Count.ShouldBe(500);
        second.Errors.ShouldBe([ExamSessionErrors.AlreadyPublished]);
        _exam.Attempts.ShouldAllBe(attempt => attempt.PublishedAt == now && attempt.DomainEvents.Count == 2);
        _exam.Attempts.Count(attempt => attempt.DomainEvents[^1] is ModulePassed).ShouldBe(125);
        _exam.Session.DomainEvents.ShouldBe([new ExamSessionPublished(_exam.Session.Id)]);
    }

    [Fact]
    public void Of_what_was_neutralised_nothing_is_told()
    {
        var (technical, absent) = (_exam.Begin(Card(1)), _exam.Register(Card(2)));
        technical.Abort(AbortReason.Technical, _exam.Session);
        absent.Withdraw(CancellationReason.DidNotCome, _exam.Session);

        _exam.Publish();

        _exam.Attempts.ShouldAllBe(attempt => attempt.DomainEvents.Count == 1);
    }

    [Fact]
    public void Nothing_is_told_before_and_results_wait_for_it()
    {
        var attempt = _exam.Sit(Card(1), Codes[0], 90);
        _exam.Review();

        attempt.DomainEvents.OfType<ModulePassed>().ShouldBeEmpty();
        attempt.PublishedAt.ShouldBeNull();
    }
}
