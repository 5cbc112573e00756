using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.Certification.Domain.Readiness;
using Konexio.Certification.Domain.Results;
using Konexio.Certification.Domain.Review;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.Attempts;

public readonly record struct AttemptId(Guid Value) : IId<AttemptId>
{
    public static AttemptId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One candidate's try at one module in one session. What may happen to it is in <see cref="AttemptTransitions"/>.</summary>
public sealed partial class Attempt : AggregateRoot
{
    private readonly List<JuryDecision> _decisions = [];

    private Attempt()
    {
    }

    internal Attempt(AttemptId id, ExamSession session, Registration registration, ExamModule module, DateTimeOffset now)
    {
        (Id, ExamSessionId, SatAt, RegisteredAt) = (id, session.Id, session.StartsAt, now);
        (SkillsCardId, CardNumber, Candidate) = (registration.Card.Id, registration.Card.Number, registration.Card.Candidate);
        (Module, Accommodations, TesterOverride) = (module, registration.Accommodations, registration.TesterOverride);
        Raise(new CandidateRegistered(Facts));
    }

    public AttemptId Id { get; private set; }

    public ExamSessionId ExamSessionId { get; private set; }

    public SkillsCardId SkillsCardId { get; private set; }

    /// <summary>Under which results name the candidate.</summary>
    public SkillsCardNumber CardNumber { get; private set; } = null!;

    public Candidate Candidate { get; private set; } = null!;

    /// <summary>The module and the rules by which it is judged, whatever becomes of the catalogue.</summary>
    public ExamModule Module { get; private set; } = null!;

    public Accommodations Accommodations { get; private set; } = Accommodations.None;

    public int Minutes => Accommodations.MinutesFor(Module.Test.Minutes);

    public Justification? TesterOverride { get; private set; }

    /// <summary>The session's start.</summary>
    public DateTimeOffset SatAt { get; private set; }

    public DateOnly Day => SchoolDay.Of(SatAt);

    public DateTimeOffset RegisteredAt { get; private set; }

    public AttemptStatus Status { get; private set; }

    /// <summary>Who supervised; null until it starts.</summary>
    public TesterId? TesterId { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    public Score? Score { get; private set; }

    /// <summary>Set exactly when it was aborted.</summary>
    public AbortReason? AbortReason { get; private set; }

    /// <summary>Set exactly when it is cancelled.</summary>
    public CancellationReason? CancellationReason { get; private set; }

    /// <summary>Set exactly while it is rejected.</summary>
    public AttemptStatus? RejectedFrom { get; private set; }

    /// <summary>All that the jury decided, oldest first.</summary>
    public IReadOnlyList<JuryDecision> Decisions => _decisions;

    public DateTimeOffset? PublishedAt { get; private set; }

    public AttemptOutcome Outcome => Status switch
    {
        AttemptStatus.Registered or AttemptStatus.Started => AttemptOutcome.Pending,
        AttemptStatus.Passed => AttemptOutcome.Passed,
        AttemptStatus.Failed or AttemptStatus.Rejected => AttemptOutcome.Failed,
        AttemptStatus.Cancelled => AttemptOutcome.Neutralised,
        AttemptStatus.Aborted when AbortReason == Attempts.AbortReason.Technical => AttemptOutcome.Neutralised,
        AttemptStatus.Aborted => Score is { } score && Module.Test.Passes(score) ? AttemptOutcome.Passed : AttemptOutcome.Failed,
        _ => throw new InvalidOperationException($"Not a status of an attempt: {Status}"),
    };

    /// <summary>Whether it is one of the tries that a candidate has.</summary>
    public bool Counts => Outcome != AttemptOutcome.Neutralised;

    internal bool HoldsSeat => Status != AttemptStatus.Cancelled;

    internal bool IsPublishedPass => PublishedAt is not null && Outcome == AttemptOutcome.Passed;

    /// <summary>Gives back what was stored sealed.</summary>
    public void Reveal(Accommodations accommodations, Justification? testerOverride, IEnumerable<JuryDecision> decisions)
    {
        (Accommodations, TesterOverride) = (accommodations, testerOverride);
        _decisions.AddRange(decisions);
    }

    private AttemptFacts Facts => new(Id, SkillsCardId, Candidate, ExamSessionId, Module, Day);

    private Error? Refusal(AttemptVerb verb) =>
        AttemptTransitions.Allowed.ContainsKey((Status, verb)) ? null : AttemptErrors.WrongState(Status);

    private void Follow(AttemptVerb verb)
    {
        var before = Status;
        Status = AttemptTransitions.Allowed[(before, verb)] ?? RejectedFrom!.Value;
        RejectedFrom = Status == AttemptStatus.Rejected ? before : null;
    }

    private void Demand(ExamSession session)
    {
        if (session.Id != ExamSessionId) throw new ArgumentException("It is not the attempt's session.", nameof(session));
    }
}
