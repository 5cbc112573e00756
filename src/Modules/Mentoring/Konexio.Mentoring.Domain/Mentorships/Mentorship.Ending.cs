using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Mentorships;

/// <summary>How a mentorship that is accepted or active comes to its end.</summary>
public sealed partial class Mentorship
{
    public Result Complete(DateTimeOffset now)
    {
        if (Refusal(MentorshipVerb.Complete) is { } refusal) return refusal;

        Follow(MentorshipVerb.Complete);
        EndedAt = now;
        Raise(new MentorshipCompleted(Key, SchoolDay.Of(now)));
        return Result.Success;
    }

    public Result Cancel(MentorshipParty by, MentorshipCancellationReason reason, DateTimeOffset now)
    {
        if (reason == MentorshipCancellationReason.HandedOver) return MentorshipErrors.ReasonNotGivenByHand;

        return End(MentorshipVerb.Cancel, by, reason, now);
    }

    /// <summary>Ends it without blame, and proposes the mentee to another mentor who goes on with it.</summary>
    /// <param name="id">The new mentorship.</param>
    /// <param name="pairing">The mentee and the other mentor.</param>
    /// <param name="now">The clock's time.</param>
    public Result<Mentorship> HandOver(MentorshipId id, Pairing pairing, DateTimeOffset now)
    {
        if (pairing.Mentee.Id != MenteeId) throw new ArgumentException("It is another mentee.", nameof(pairing));
        if (Refusal(MentorshipVerb.HandOver) is { } refusal) return refusal;
        if (pairing.Mentor.Id == MentorId) return MentorshipErrors.SameMentor;

        var next = Propose(id, pairing, run: null, continues: Id, now);
        if (next.Succeeded) End(MentorshipVerb.HandOver, MentorshipParty.School, MentorshipCancellationReason.HandedOver, now);
        return next;
    }

    private Result End(MentorshipVerb verb, MentorshipParty by, MentorshipCancellationReason reason, DateTimeOffset now)
    {
        if (Refusal(verb) is { } refusal) return refusal;

        Follow(verb);
        (CancelledBy, Cancellation, EndedAt) = (by, reason, now);
        Raise(new MentorshipCancelled(Key, by, reason, SchoolDay.Of(now)));
        return Result.Success;
    }
}
