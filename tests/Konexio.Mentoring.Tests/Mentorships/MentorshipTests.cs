using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.Mentoring.Domain.Mentorships;
using static Konexio.Mentoring.Tests.APair;

namespace Konexio.Mentoring.Tests.Mentorships;

public sealed class MentorshipTests
{
    [Fact]
    public void A_proposal_is_told_with_its_ids()
    {
        var mentorship = Mentee().With(Mentor()).Propose().Value;

        mentorship.Status.ShouldBe(MentorshipStatus.Proposed);
        mentorship.DomainEvents.OfType<MentorshipProposed>().Single().Of.ShouldBe(
            new MentorshipKey(mentorship.Id, Mentee().Id, Mentee().LearnerId, Mentor().Id, Mentor().CompanyId));
    }

    [Fact]
    public void What_stands_in_the_way_is_said()
    {
        Mentee().With(Mentor(status: MentorStatus.Draft)).Propose().Errors.ShouldBe([MentorErrors.NotApproved]);
        Mentee().With(Mentor(vettedUntil: new DateOnly(2026, 8, 31))).Propose().Errors.ShouldBe([MentorErrors.VettingExpired]);
        Mentee().With(Mentor(capacity: 2), running: 2).Propose().Errors.ShouldBe([MentorErrors.AtCapacity]);
        Mentee(1, null, null, "fa").With(Mentor()).Propose().Errors.ShouldBe([MentorshipErrors.NoLanguageInCommon]);
        Mentee(1, [Mentor().Id]).With(Mentor()).Propose().Errors.ShouldBe([MentorshipErrors.Excluded]);
        Mentee(1, null, [Mentor().CompanyId]).With(Mentor()).Propose().Errors.ShouldBe([MentorshipErrors.Excluded]);

        var silent = Mentee();
        silent.Withdraw();
        silent.With(Mentor()).Propose().Errors.ShouldBe([MenteeErrors.ConsentMissing]);
    }

    [Fact]
    public void The_same_two_are_proposed_once_and_who_has_a_mentor_gets_no_other()
    {
        var first = Mentee().With(Mentor()).Propose().Value;
        Mentee().With(Mentor(), 0, first).Propose().Errors.ShouldBe([MentorshipErrors.AlreadyProposed]);

        Mentee().With(Mentor(2), 0, Active()).Propose().Errors.ShouldBe([MentorshipErrors.MenteeAlreadyPaired]);
    }

    [Fact]
    public void A_side_answers_once()
    {
        var pairing = Mentee().With(Mentor());
        var mentorship = pairing.Propose().Value;
        mentorship.Accept(MentorshipSide.Mentor, pairing, Start).Succeeded.ShouldBeTrue();

        mentorship.Accept(MentorshipSide.Mentor, pairing, Start).Error.ShouldBe(MentorshipErrors.AlreadyAnswered);
        mentorship.Status.ShouldBe(MentorshipStatus.Proposed);
    }

    [Fact]
    public void Another_reason_needs_words()
    {
        var mentorship = Mentee().With(Mentor()).Propose().Value;

        mentorship.Decline(MentorshipSide.Mentor, MentorshipDeclineReason.Other, " ", Start).Error.ShouldBe(MentorshipErrors.WordsRequired);
        mentorship.Decline(MentorshipSide.Mentor, MentorshipDeclineReason.Other, " Je déménage. ", Start).Succeeded.ShouldBeTrue();
        mentorship.DeclineWords.ShouldBe("Je déménage.");
    }

    [Fact]
    public void A_hand_over_blames_nobody_and_keeps_the_link()
    {
        var first = Active();
        var second = first.HandOver(new MentorshipId(Id(9)), Mentee().With(Mentor(2), 0, first), Start.AddDays(40)).Value;

        (first.Status, first.CancelledBy, first.Cancellation).ShouldBe((MentorshipStatus.Cancelled, MentorshipParty.School, MentorshipCancellationReason.HandedOver));
        (second.Status, second.Continues).ShouldBe((MentorshipStatus.Proposed, first.Id));
    }

    [Fact]
    public void A_hand_over_that_cannot_be_proposed_ends_nothing()
    {
        var first = Active();

        first.HandOver(new MentorshipId(Id(9)), Mentee().With(Mentor(2), 2, first), Start).Errors.ShouldBe([MentorErrors.AtCapacity]);
        first.HandOver(new MentorshipId(Id(9)), Mentee().With(Mentor(), 0, first), Start).Errors.ShouldBe([MentorshipErrors.SameMentor]);

        first.Status.ShouldBe(MentorshipStatus.Active);
        first.Cancel(MentorshipParty.Mentor, MentorshipCancellationReason.HandedOver, Start).Error.ShouldBe(MentorshipErrors.ReasonNotGivenByHand);
    }

    [Theory]
    [InlineData(13, 0, MentorshipHealth.Good)]
    [InlineData(14, 14, MentorshipHealth.Silent14)]
    [InlineData(50, 45, MentorshipHealth.Silent45)]
    [InlineData(90, 90, MentorshipHealth.Silent90)]
    public void Silence_is_nudged_once_at_its_days(int days, int told, MentorshipHealth health)
    {
        var mentorship = Active();
        mentorship.ForgetDomainEvents();
        var now = Start.AddDays(days);

        mentorship.Health(now).ShouldBe(health);
        mentorship.NudgeIfDue(now).ShouldBe(told > 0);
        mentorship.NudgeIfDue(now).ShouldBeFalse();

        mentorship.DomainEvents.OfType<NudgeDue>().Select(nudge => nudge.Days).ShouldBe(told > 0 ? [told] : []);
    }

    [Fact]
    public void All_three_nudges_come_in_turn_and_again_after_a_session()
    {
        var mentorship = Active();
        mentorship.ForgetDomainEvents();
        for (var day = 0; day <= 100; day++) mentorship.NudgeIfDue(Start.AddDays(day));
        mentorship.HearOfSession(Start.AddDays(100));
        mentorship.Health(Start.AddDays(101)).ShouldBe(MentorshipHealth.Good);
        for (var day = 100; day <= 120; day++) mentorship.NudgeIfDue(Start.AddDays(day));

        mentorship.DomainEvents.OfType<NudgeDue>().Select(nudge => nudge.Days).ShouldBe([14, 45, 90, 14]);
    }
}
