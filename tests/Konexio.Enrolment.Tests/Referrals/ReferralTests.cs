using Konexio.Enrolment.Domain.Referrals;
using static Konexio.Enrolment.Tests.Referrals.SomeReferral;

namespace Konexio.Enrolment.Tests.Referrals;

public sealed class ReferralTests
{
    [Fact]
    public void Accepting_at_once_passes_through_review_and_keeps_both_rows()
    {
        var referral = Submitted();

        referral.Accept("coordinator", Monday).Succeeded.ShouldBeTrue();

        referral.Changes.Select(row => (row.Sequence, row.From, row.To)).ShouldBe(
        [
            (1, null, ReferralStatus.Submitted),
            (2, ReferralStatus.Submitted, ReferralStatus.InReview),
            (3, ReferralStatus.InReview, ReferralStatus.Accepted),
        ]);
        referral.DomainEvents.Skip(1).Select(told => told.GetType()).ShouldBe([typeof(ReferralReviewStarted), typeof(ReferralAccepted)]);
    }

    [Fact]
    public void A_decline_takes_two_people()
    {
        var referral = Submitted();
        referral.ProposeDecline(DeclineReason.LevelTooLow, null, "coordinator", Monday);

        referral.ConfirmDecline("coordinator", Monday).Error.ShouldBe(ReferralErrors.SamePersonMustNotConfirm);
        referral.Status.ShouldBe(ReferralStatus.DeclineProposed);
        referral.ConfirmDecline("supervisor", Monday).Succeeded.ShouldBeTrue();
        (referral.Status, referral.DeclineReason, referral.Changes[^1].Reason)
            .ShouldBe((ReferralStatus.Declined, DeclineReason.LevelTooLow, "levelTooLow"));
    }

    [Fact]
    public void A_refused_decline_goes_back_to_review_and_leaves_no_reason()
    {
        var referral = Submitted();
        referral.ProposeDecline(DeclineReason.NoPlace, null, "coordinator", Monday);

        referral.RefuseDecline("A cohort opens in May", "supervisor", Monday).Succeeded.ShouldBeTrue();
        (referral.Status, referral.DeclineReason).ShouldBe((ReferralStatus.InReview, null));
    }

    [Fact]
    public void Another_reason_needs_its_text()
    {
        var referral = Submitted();

        referral.ProposeDecline(DeclineReason.Other, " ", "coordinator", Monday).Error.ShouldBe(ReferralErrors.TextRequired);
        referral.ProposeDecline(DeclineReason.Other, "Moved abroad", "coordinator", Monday).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void What_people_write_is_in_the_history_and_in_no_event()
    {
        const string marker = "marker-4711";
        var referral = Submitted();
        referral.RequestInformation(marker, "coordinator", Monday);
        referral.ProvideInformation(marker, "partner-client", Monday);
        referral.ProposeDecline(DeclineReason.Other, marker, "coordinator", Monday);
        referral.RefuseDecline(marker, "supervisor", Monday);
        referral.Withdraw(WithdrawnBy.Person, marker, "partner-client", Monday);

        referral.Changes.Count(row => row.Note == marker).ShouldBe(5);
        referral.DomainEvents.ShouldAllBe(told => !told.ToString()!.Contains(marker));
    }

    [Fact]
    public void A_wrong_verb_is_told_the_state_and_what_is_allowed_there()
    {
        var referral = Submitted();
        referral.ProposeDecline(DeclineReason.NoPlace, null, "coordinator", Monday);

        var error = referral.Accept("coordinator", Monday).Error!;

        (error.Code, error.Arguments["state"], error.Arguments["allowed"])
            .ShouldBe(("referral.wrong-state", "declineProposed", "confirmDecline, refuseDecline, withdraw"));
    }

    [Fact]
    public void Reminders_come_after_10_and_20_days_of_silence_once_each()
    {
        var referral = Submitted();

        Reminded(referral, 9.9).ShouldBeNull();
        Reminded(referral, 10).ShouldBe(1);
        Reminded(referral, 19).ShouldBeNull();
        Reminded(referral, 20).ShouldBe(2);
        Reminded(referral, 29).ShouldBeNull();
    }

    [Fact]
    public void After_a_missed_reminder_only_the_latest_is_sent()
    {
        var referral = Submitted();

        Reminded(referral, 21).ShouldBe(2);
        Reminded(referral, 22).ShouldBeNull();
    }

    [Fact]
    public void Progress_starts_the_silence_anew()
    {
        var referral = Submitted();
        Reminded(referral, 10).ShouldBe(1);
        referral.StartReview("coordinator", Monday.AddDays(12));

        Reminded(referral, 20).ShouldBeNull();
        referral.Expire(Monday.AddDays(41)).Error.ShouldBe(ReferralErrors.TooEarlyToExpire);
        Reminded(referral, 22).ShouldBe(1);
        referral.Expire(Monday.AddDays(42)).Succeeded.ShouldBeTrue();
        referral.Changes[^1].By.ShouldBe(ReferralChange.School);
    }

    [Fact]
    public void A_superseded_referral_names_the_accepted_one()
    {
        var (referral, accepted) = (Submitted(), new ReferralId(new Guid(9, 0, 0, new byte[8])));

        referral.Supersede(accepted, Monday).Succeeded.ShouldBeTrue();
        (referral.Status, referral.SupersededBy).ShouldBe((ReferralStatus.Superseded, accepted));
        Should.Throw<ArgumentException>(() => referral.Supersede(referral.Id, Monday));
    }

    private static int? Reminded(Referral referral, double day) =>
        referral.RemindIfDue(Monday.AddDays(day)) ? ((ReferralReminderDue)referral.DomainEvents[^1]).Number : null;
}
