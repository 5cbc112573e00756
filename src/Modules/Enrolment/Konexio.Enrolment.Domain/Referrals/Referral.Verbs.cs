using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Referrals;

public sealed partial class Referral
{
    public Result StartReview(string by, DateTimeOffset now)
    {
        if (Refusal(ReferralVerb.StartReview) is { } refusal) return refusal;

        Follow(ReferralVerb.StartReview, new Change(by, now));
        Raise(new ReferralReviewStarted(Id, PartnerId, now));
        return Result.Success;
    }

    public Result RequestInformation(string question, string by, DateTimeOffset now)
    {
        if (Refusal(ReferralVerb.RequestInformation) is { } refusal) return refusal;
        if (string.IsNullOrWhiteSpace(question)) return ReferralErrors.QuestionRequired;

        Follow(ReferralVerb.RequestInformation, new Change(by, now, Note: question));
        Raise(new ReferralInformationRequested(Id, PartnerId, PersonId, now));
        return Result.Success;
    }

    public Result ProvideInformation(string answer, string by, DateTimeOffset now)
    {
        if (Refusal(ReferralVerb.ProvideInformation) is { } refusal) return refusal;
        if (string.IsNullOrWhiteSpace(answer)) return ReferralErrors.AnswerRequired;

        Follow(ReferralVerb.ProvideInformation, new Change(by, now, Note: answer));
        Raise(new ReferralInformationProvided(Id, PartnerId, now));
        return Result.Success;
    }

    public Result ProposeDecline(DeclineReason reason, string? text, string by, DateTimeOffset now)
    {
        if (Refusal(ReferralVerb.ProposeDecline) is { } refusal) return refusal;
        if (reason == Referrals.DeclineReason.Other && string.IsNullOrWhiteSpace(text)) return ReferralErrors.TextRequired;

        (DeclineReason, DeclineProposedBy) = (reason, by);
        Follow(ReferralVerb.ProposeDecline, new Change(by, now, ReferralErrors.Wire(reason), text));
        Raise(new ReferralDeclineProposed(Id, PartnerId, reason, now));
        return Result.Success;
    }

    /// <summary>Takes two people: who proposed the decline cannot confirm it.</summary>
    public Result ConfirmDecline(string by, DateTimeOffset now)
    {
        if (Refusal(ReferralVerb.ConfirmDecline) is { } refusal) return refusal;
        if (string.Equals(by, DeclineProposedBy, StringComparison.Ordinal)) return ReferralErrors.SamePersonMustNotConfirm;

        var reason = DeclineReason!.Value;
        Follow(ReferralVerb.ConfirmDecline, new Change(by, now, ReferralErrors.Wire(reason)));
        Raise(new ReferralDeclined(Id, PartnerId, PersonId, reason, now));
        return Result.Success;
    }

    public Result RefuseDecline(string reason, string by, DateTimeOffset now)
    {
        if (Refusal(ReferralVerb.RefuseDecline) is { } refusal) return refusal;
        if (string.IsNullOrWhiteSpace(reason)) return ReferralErrors.ReasonRequired;

        ForgetProposedDecline();
        Follow(ReferralVerb.RefuseDecline, new Change(by, now, Note: reason));
        Raise(new ReferralDeclineRefused(Id, PartnerId, now));
        return Result.Success;
    }

    public Result Accept(string by, DateTimeOffset now)
    {
        if (Refusal(ReferralVerb.Accept) is { } refusal) return refusal;

        Follow(ReferralVerb.Accept, new Change(by, now));
        Raise(new ReferralAccepted(Id, PartnerId, PersonId, WantedTrack, now));
        return Result.Success;
    }

    public Result Withdraw(WithdrawnBy withdrawnBy, string? reason, string by, DateTimeOffset now)
    {
        if (Refusal(ReferralVerb.Withdraw) is { } refusal) return refusal;

        ForgetProposedDecline();
        Follow(ReferralVerb.Withdraw, new Change(by, now, ReferralErrors.Wire(withdrawnBy), reason));
        Raise(new ReferralWithdrawn(Id, PartnerId, PersonId, withdrawnBy, now));
        return Result.Success;
    }

    public Result Expire(DateTimeOffset now)
    {
        if (Refusal(ReferralVerb.Expire) is { } refusal) return refusal;
        if (now - LastProgressAt < ReferralPatience.Expiry) return ReferralErrors.TooEarlyToExpire;

        ForgetProposedDecline();
        Follow(ReferralVerb.Expire, new Change(ReferralChange.School, now));
        Raise(new ReferralExpired(Id, PartnerId, PersonId, now));
        return Result.Success;
    }

    /// <summary>Another referral of the same person was accepted.</summary>
    public Result Supersede(ReferralId by, DateTimeOffset now)
    {
        if (by == Id) throw new ArgumentException("A referral does not supersede itself.", nameof(by));
        if (Refusal(ReferralVerb.Supersede) is { } refusal) return refusal;

        ForgetProposedDecline();
        SupersededBy = by;
        Follow(ReferralVerb.Supersede, new Change(ReferralChange.School, now));
        Raise(new ReferralSuperseded(Id, PartnerId, PersonId, by, now));
        return Result.Success;
    }

    /// <summary>Asks for a reminder once at each step of silence; after a missed step only the latest is sent.</summary>
    public bool RemindIfDue(DateTimeOffset now)
    {
        var silence = now - LastProgressAt;
        var due = ReferralPatience.RemindersAfter(silence);
        if (!IsOpen || due <= RemindersSent || silence >= ReferralPatience.Expiry) return false;

        RemindersSent = due;
        Raise(new ReferralReminderDue(Id, PartnerId, due, now));
        return true;
    }

    // A reason stays only on what was declined (and, while it waits, on what was proposed).
    private void ForgetProposedDecline() => (DeclineReason, DeclineProposedBy) = (null, null);
}
