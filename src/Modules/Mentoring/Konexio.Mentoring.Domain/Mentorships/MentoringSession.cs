using Konexio.Mentoring.Domain.Companies;
using Konexio.Mentoring.Domain.Hours;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Mentorships;

/// <summary>One meeting of mentor and mentee. What may happen to it is in <see cref="MentoringSessionTransitions"/>.</summary>
public sealed class MentoringSession : AggregateRoot
{
    private MentoringSession()
    {
    }

    public MentoringSessionId Id { get; private set; }

    public MentorshipId MentorshipId { get; private set; }

    public MenteeId MenteeId { get; private set; }

    public LearnerId LearnerId { get; private set; }

    /// <summary>The mentee as a person.</summary>
    public PersonId PersonId { get; private set; }

    public MentorId MentorId { get; private set; }

    public CompanyId CompanyId { get; private set; }

    public MentoringSessionKind Kind { get; private set; }

    public DateOnly HeldOn { get; private set; }

    public int Minutes { get; private set; }

    /// <summary>Null where there is none, and until revealed. It is stored sealed under the mentee's key.</summary>
    public string? Note { get; private set; }

    public MentoringSessionStatus Status { get; private set; }

    public MentorshipSide LoggedBy { get; private set; }

    public DateTimeOffset LoggedAt { get; private set; }

    /// <summary>When the other side or the school last said something about it.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    public VoidReason? Voiding { get; private set; }

    private MentorshipKey Key => new(MentorshipId, MenteeId, LearnerId, MentorId, CompanyId);

    public static Result<MentoringSession> Log(
        MentoringSessionId id, Mentorship mentorship, MentorshipSide by, MentoringSessionFacts facts, string? note, DateTimeOffset now)
    {
        if (mentorship.MayLog(facts.HeldOn, now).Error is { } refusal) return refusal;

        mentorship.HearOfSession(now);
        return new MentoringSession
        {
            Id = id,
            MentorshipId = mentorship.Id,
            MenteeId = mentorship.MenteeId,
            LearnerId = mentorship.LearnerId,
            PersonId = mentorship.PersonId,
            MentorId = mentorship.MentorId,
            CompanyId = mentorship.CompanyId,
            Kind = facts.Kind,
            HeldOn = facts.HeldOn,
            Minutes = facts.Minutes,
            Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim(),
            LoggedBy = by,
            LoggedAt = now,
        };
    }

    /// <summary>The other side says that it was so; what that adds to the ledger.</summary>
    public Result<HoursEntry> Confirm(MentorshipSide side, DateTimeOffset now)
    {
        if (Refusal(MentoringSessionVerb.Confirm, side) is { } refusal) return refusal;

        Follow(MentoringSessionVerb.Confirm, now);
        Raise(new MentoringSessionConfirmed(Id, Key, Facts()));
        return Entry(now);
    }

    public Result Dispute(MentorshipSide side, DateTimeOffset now)
    {
        if (Refusal(MentoringSessionVerb.Dispute, side) is { } refusal) return refusal;

        Follow(MentoringSessionVerb.Dispute, now);
        return Result.Success;
    }

    /// <summary>The school states what was held; what that adds to the ledger.</summary>
    public Result<IReadOnlyList<HoursEntry>> Correct(MentoringSessionFacts facts, Mentorship mentorship, DateTimeOffset now)
    {
        if (mentorship.Id != MentorshipId) throw new ArgumentException("It is another mentorship.", nameof(mentorship));
        if (Refusal(MentoringSessionVerb.Correct) is { } refusal) return refusal;
        if (mentorship.WasOn(facts.HeldOn, now).Error is { } never) return never;

        List<HoursEntry> entries = Status == MentoringSessionStatus.Confirmed ? [Entry(now).Countered(now)] : [];
        var counted = entries.Count > 0;
        (Kind, HeldOn, Minutes) = (facts.Kind, facts.HeldOn, facts.Minutes);
        Follow(MentoringSessionVerb.Correct, now);
        Raise(counted ? new MentoringSessionCorrected(Id, Key, facts) : new MentoringSessionConfirmed(Id, Key, facts));
        return entries.Append(Entry(now)).ToList();
    }

    /// <summary>It counts for nothing; what that adds to the ledger.</summary>
    public Result<IReadOnlyList<HoursEntry>> Void(VoidReason reason, DateTimeOffset now)
    {
        if (Refusal(MentoringSessionVerb.Void) is { } refusal) return refusal;

        var counted = Status == MentoringSessionStatus.Confirmed;
        Follow(MentoringSessionVerb.Void, now);
        Voiding = reason;
        if (!counted) return new List<HoursEntry>();

        Raise(new MentoringSessionVoided(Id, Key));
        return new List<HoursEntry> { Entry(now).Countered(now) };
    }

    /// <summary>Gives a loaded session back the note that was stored sealed.</summary>
    public void Reveal(string note) => Note = note;

    private MentoringSessionFacts Facts() => MentoringSessionFacts.Of(Kind, HeldOn, Minutes).Value;

    private HoursEntry Entry(DateTimeOffset now) => HoursEntry.OfSession(this, now);

    private Error? Refusal(MentoringSessionVerb verb, MentorshipSide by) => Refusal(verb) ?? (by == LoggedBy ? MentoringSessionErrors.OwnWord : null);

    private Error? Refusal(MentoringSessionVerb verb) =>
        MentoringSessionTransitions.Allowed.ContainsKey((Status, verb)) ? null : MentoringSessionErrors.WrongState(Status);

    private void Follow(MentoringSessionVerb verb, DateTimeOffset now) => (Status, AnsweredAt) = (MentoringSessionTransitions.Allowed[(Status, verb)], now);
}
