using FsCheck.Xunit;
using Konexio.Enrolment.Domain.Referrals;
using Konexio.SharedKernel;
using static Konexio.Enrolment.Domain.Referrals.ReferralStatus;
using static Konexio.Enrolment.Domain.Referrals.ReferralVerb;
using static Konexio.Enrolment.Tests.Referrals.SomeReferral;

namespace Konexio.Enrolment.Tests.Referrals;

/// <summary>Any sequence of verbs, against a model of the state machine that does not read the domain's table.</summary>
public sealed class ReferralModelTests
{
    public sealed record Step(ReferralVerb Verb, byte Days, bool BySupervisor, DeclineReason Reason)
    {
        public string By => BySupervisor ? "supervisor" : "coordinator";

        public int Waited => Days % 40;
    }

    [Property(MaxTest = 2000)]
    public void A_referral_follows_the_model(Step[] steps)
    {
        var referral = Submitted();
        var (now, progress, proposer) = (Monday, Monday, "");

        foreach (var step in steps)
        {
            now = now.AddDays(step.Waited);
            var before = Snapshot.Of(referral);
            var expected = Model(before.Status, step, proposer, now - progress);

            var result = Do(referral, step, now);

            result.Succeeded.ShouldBe(expected is not null, $"{step.Verb} from {before.Status}");
            if (expected is null)
            {
                Snapshot.Of(referral).ShouldBe(before, $"{step.Verb} refused from {before.Status}");
                continue;
            }

            (progress, proposer) = (now, step.Verb == ProposeDecline ? step.By : proposer);
            referral.Status.ShouldBe(expected.Value);
            (referral.DomainEvents.Count - before.Events).ShouldBe(referral.Changes.Count - before.Rows);
            ShouldHold(referral);
        }
    }

    [Fact]
    public void The_table_allows_what_the_model_allows()
    {
        foreach (var from in Enum.GetValues<ReferralStatus>())
            foreach (var verb in Enum.GetValues<ReferralVerb>())
            {
                var expected = Model(from, new Step(verb, 0, BySupervisor: true, DeclineReason.NoPlace), "coordinator", TimeSpan.FromDays(30));
                var allowed = ReferralTransitions.Find(from, verb) is { } transition ? transition.To : (ReferralStatus?)null;
                allowed.ShouldBe(expected, $"{verb} from {from}");
            }
    }

    private static void ShouldHold(Referral referral)
    {
        (referral.ClosedAt is not null).ShouldBe(referral.Status is Accepted or Declined or Withdrawn or Expired or Superseded);
        (referral.DeclineReason is not null).ShouldBe(referral.Status is DeclineProposed or Declined);
        (referral.SupersededBy is not null).ShouldBe(referral.Status is Superseded);
        referral.Changes.Select(row => row.Sequence).ShouldBe(Enumerable.Range(1, referral.ChangeCount));
        referral.Changes[0].From.ShouldBeNull();
        referral.Changes.Skip(1).Select(row => row.From).ShouldBe(referral.Changes.SkipLast(1).Select(row => (ReferralStatus?)row.To));
        referral.Changes[^1].To.ShouldBe(referral.Status);
        referral.Changes[^1].At.ShouldBe(referral.LastProgressAt);
    }

    private static ReferralStatus? Model(ReferralStatus from, Step step, string proposer, TimeSpan silence)
    {
        var open = from is ReferralStatus.Submitted or InReview or InfoRequested or DeclineProposed;
        return step.Verb switch
        {
            StartReview when from is ReferralStatus.Submitted => InReview,
            RequestInformation when from is ReferralStatus.Submitted or InReview => InfoRequested,
            ProvideInformation when from is InfoRequested => InReview,
            ProposeDecline when from is ReferralStatus.Submitted or InReview or InfoRequested => DeclineProposed,
            ConfirmDecline when from is DeclineProposed && step.By != proposer => Declined,
            RefuseDecline when from is DeclineProposed => InReview,
            Accept when from is ReferralStatus.Submitted or InReview or InfoRequested => Accepted,
            Withdraw when open => Withdrawn,
            Expire when open && silence.TotalDays >= 30 => Expired,
            Supersede when open => Superseded,
            _ => null,
        };
    }

    private static Result Do(Referral referral, Step step, DateTimeOffset now) => step.Verb switch
    {
        StartReview => referral.StartReview(step.By, now),
        RequestInformation => referral.RequestInformation("question", step.By, now),
        ProvideInformation => referral.ProvideInformation("answer", step.By, now),
        ProposeDecline => referral.ProposeDecline(step.Reason, "text", step.By, now),
        ConfirmDecline => referral.ConfirmDecline(step.By, now),
        RefuseDecline => referral.RefuseDecline("reason", step.By, now),
        Accept => referral.Accept(step.By, now),
        Withdraw => referral.Withdraw(WithdrawnBy.Partner, "reason", step.By, now),
        Expire => referral.Expire(now),
        Supersede => referral.Supersede(new ReferralId(new Guid(9, 0, 0, new byte[8])), now),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    private sealed record Snapshot(
        ReferralStatus Status, DateTimeOffset? ClosedAt, DateTimeOffset LastProgressAt, int RemindersSent, DeclineReason? Reason,
        string? ProposedBy, ReferralId? SupersededBy, int ChangeCount, int Rows, int Events)
    {
        public static Snapshot Of(Referral referral) => new(
            referral.Status, referral.ClosedAt, referral.LastProgressAt, referral.RemindersSent, referral.DeclineReason,
            referral.DeclineProposedBy, referral.SupersededBy, referral.ChangeCount, referral.Changes.Count, referral.DomainEvents.Count);
    }
}
