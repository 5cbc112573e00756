using Konexio.Mentoring.Domain.Companies;
using Konexio.Mentoring.Domain.Matching;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Mentorships;

/// <summary>One mentee and one mentor, from the proposal to the end. What may happen to it is in <see cref="MentorshipTransitions"/>.</summary>
public sealed partial class Mentorship : AggregateRoot
{
    private Mentorship()
    {
    }

    public MentorshipId Id { get; private set; }

    public MenteeId MenteeId { get; private set; }

    public LearnerId LearnerId { get; private set; }

    /// <summary>The mentee as a person.</summary>
    public PersonId PersonId { get; private set; }

    public MentorId MentorId { get; private set; }

    /// <summary>The mentor's company when it was proposed: its hours stay this company's.</summary>
    public CompanyId CompanyId { get; private set; }

    /// <summary>The mentee's cohort when it was proposed.</summary>
    public CohortId? CohortId { get; private set; }

    public MatchingRunId? MatchingRunId { get; private set; }

    /// <summary>The mentorship that another mentor handed over.</summary>
    public MentorshipId? Continues { get; private set; }

    public MentorshipStatus Status { get; private set; }

    public DateTimeOffset ProposedAt { get; private set; }

    public DateTimeOffset? MenteeAcceptedAt { get; private set; }

    public DateTimeOffset? MentorAcceptedAt { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>Since when it is completed, cancelled, declined or invalidated.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public MentorshipSide? DeclinedBy { get; private set; }

    public MentorshipDeclineReason? Declination { get; private set; }

    /// <summary>Null until revealed, and where the reason's code said it all. It is stored sealed under the mentee's key.</summary>
    public string? DeclineWords { get; private set; }

    public MentorshipParty? CancelledBy { get; private set; }

    public MentorshipCancellationReason? Cancellation { get; private set; }

    /// <summary>Whether it takes one of the mentor's places.</summary>
    public bool Runs => Status is MentorshipStatus.Accepted or MentorshipStatus.Active;

    public bool IsOpen => Status == MentorshipStatus.Proposed || Runs;

    private MentorshipKey Key => new(Id, MenteeId, LearnerId, MentorId, CompanyId);

    /// <summary>Proposes two to each other; each of them must then accept.</summary>
    public static Result<Mentorship> Propose(MentorshipId id, Pairing pairing, MatchingRunId? run, DateTimeOffset now) => Propose(id, pairing, run, continues: null, now);

    /// <summary>Says yes for one side; with the second yes it is accepted, and the mentee's other proposals are no longer any.</summary>
    /// <param name="side">Who says yes.</param>
    /// <param name="pairing">The two, as they stand.</param>
    /// <param name="now">The clock's time.</param>
    public Result Accept(MentorshipSide side, Pairing pairing, DateTimeOffset now)
    {
        Demand(pairing);
        if (Refusal(MentorshipVerb.Accept) is { } refusal) return refusal;
        if (AcceptedAt(side) is not null) return MentorshipErrors.AlreadyAnswered;
        if (pairing.Refusal(now, Id) is { } obstacle) return obstacle;

        if (side == MentorshipSide.Mentee) MenteeAcceptedAt = now;
        else MentorAcceptedAt = now;
        if (MenteeAcceptedAt is null || MentorAcceptedAt is null) return Result.Success;

        Follow(MentorshipVerb.Accept);
        Raise(new MentorshipAccepted(Key));
        foreach (var rival in pairing.OfMentee.Where(other => other.Id != Id)) rival.Invalidate(now);
        return Result.Success;
    }

    public Result Decline(MentorshipSide side, MentorshipDeclineReason reason, string? words, DateTimeOffset now)
    {
        if (Refusal(MentorshipVerb.Decline) is { } refusal) return refusal;
        if (reason == MentorshipDeclineReason.Other && string.IsNullOrWhiteSpace(words)) return MentorshipErrors.WordsRequired;

        Follow(MentorshipVerb.Decline);
        (DeclinedBy, Declination, EndedAt) = (side, reason, now);
        DeclineWords = string.IsNullOrWhiteSpace(words) ? null : words.Trim();
        Raise(new MentorshipDeclined(Key, side, reason));
        return Result.Success;
    }

    /// <summary>The two meet from now on.</summary>
    public Result Begin(DateTimeOffset now)
    {
        if (Refusal(MentorshipVerb.Begin) is { } refusal) return refusal;

        Follow(MentorshipVerb.Begin);
        (StartedAt, SilentSince) = (now, now);
        Raise(new MentorshipStarted(Key, SchoolDay.Of(now)));
        return Result.Success;
    }

    /// <summary>Gives a loaded mentorship back the words that were stored sealed.</summary>
    public void Reveal(string declineWords) => DeclineWords = declineWords;

    private static Result<Mentorship> Propose(MentorshipId id, Pairing pairing, MatchingRunId? run, MentorshipId? continues, DateTimeOffset now)
    {
        if (pairing.Refusal(now, continues) is { } refusal) return refusal;

        var (mentee, mentor, _, ofMentee) = pairing;
        if (ofMentee.Any(other => other.MentorId == mentor.Id)) return MentorshipErrors.AlreadyProposed;

        var mentorship = new Mentorship
        {
            Id = id,
            MenteeId = mentee.Id,
            LearnerId = mentee.LearnerId,
            PersonId = mentee.PersonId,
            MentorId = mentor.Id,
            CompanyId = mentor.CompanyId,
            CohortId = mentee.CohortId,
            MatchingRunId = run,
            Continues = continues,
            ProposedAt = now,
        };
        mentorship.Raise(new MentorshipProposed(mentorship.Key, run, continues));
        return mentorship;
    }

    private void Invalidate(DateTimeOffset now)
    {
        Follow(MentorshipVerb.Invalidate);
        EndedAt = now;
        Raise(new MentorshipInvalidated(Key));
    }

    private DateTimeOffset? AcceptedAt(MentorshipSide side) => side == MentorshipSide.Mentee ? MenteeAcceptedAt : MentorAcceptedAt;

    private Error? Refusal(MentorshipVerb verb) => MentorshipTransitions.Allowed.ContainsKey((Status, verb)) ? null : MentorshipErrors.WrongState(Status);

    private void Follow(MentorshipVerb verb) => Status = MentorshipTransitions.Allowed[(Status, verb)];

    private void Demand(Pairing pairing)
    {
        if (pairing.Mentee.Id != MenteeId || pairing.Mentor.Id != MentorId) throw new ArgumentException("They are others.", nameof(pairing));
    }
}
