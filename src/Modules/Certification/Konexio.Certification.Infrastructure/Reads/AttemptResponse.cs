using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.Review;

namespace Konexio.Certification.Infrastructure.Reads;

/// <summary>One candidate's try at one module in one exam session.</summary>
/// <param name="Id">The attempt.</param>
/// <param name="ExamSessionId">The exam session.</param>
/// <param name="SkillsCardId">The candidate's skills card.</param>
/// <param name="CardNumber">The number on the card, under which results name the candidate.</param>
/// <param name="ModuleCode">The module.</param>
/// <param name="SatAt">When the session begins.</param>
/// <param name="RegisteredAt">When the candidate was registered.</param>
/// <param name="Status">Its state.</param>
/// <param name="Outcome">What it comes to.</param>
/// <param name="Minutes">How long the candidate has, extra time included.</param>
/// <param name="AccessibleRoom">Whether the candidate needs a room without steps.</param>
public sealed record AttemptResponse(
    Guid Id, Guid ExamSessionId, Guid SkillsCardId, string CardNumber, string ModuleCode, DateTimeOffset SatAt, DateTimeOffset RegisteredAt,
    AttemptStatus Status, AttemptOutcome Outcome, int Minutes, bool AccessibleRoom) : IVersioned
{
    /// <summary>The name on the card; absent once it was erased.</summary>
    public string? CandidateName { get; init; }

    /// <summary>The learner; absent for a candidate from outside.</summary>
    public Guid? LearnerId { get; init; }

    /// <summary>Who supervised; absent until the candidate began.</summary>
    public Guid? TesterId { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>A percentage from 0 to 100.</summary>
    public decimal? Score { get; init; }

    public AbortReason? AbortReason { get; init; }

    public CancellationReason? CancellationReason { get; init; }

    /// <summary>Since when it counts.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Why a tester who trained the candidate may supervise; shown to staff alone.</summary>
    public string? TesterOverrideReason { get; init; }

    /// <summary>All that the jury decided, oldest first; shown to staff alone.</summary>
    public IReadOnlyList<JuryDecisionResponse>? Decisions { get; init; }

    [JsonIgnore]
    public uint Version { get; init; }

    public override string ToString() => nameof(AttemptResponse);

    internal static AttemptResponse Of(Attempt attempt, string? name, bool tellsAll) => new(
        attempt.Id.Value, attempt.ExamSessionId.Value, attempt.SkillsCardId.Value, attempt.CardNumber.Value, attempt.Module.Code, attempt.SatAt, attempt.RegisteredAt,
        attempt.Status, attempt.Outcome, attempt.Minutes, attempt.Accommodations.AccessibleRoom)
    {
        CandidateName = name,
        LearnerId = attempt.Candidate.LearnerId?.Value,
        TesterId = attempt.TesterId?.Value,
        StartedAt = attempt.StartedAt,
        Score = attempt.Score?.Percent,
        AbortReason = attempt.AbortReason,
        CancellationReason = attempt.CancellationReason,
        PublishedAt = attempt.PublishedAt,
        TesterOverrideReason = tellsAll ? attempt.TesterOverride?.Reason : null,
        Decisions = tellsAll ? [.. attempt.Decisions.Select(JuryDecisionResponse.Of)] : null,
    };
}

/// <summary>One decision of the jury.</summary>
/// <param name="Kind">What was decided.</param>
/// <param name="At">When.</param>
/// <param name="DecidedBy">The client that decided.</param>
/// <param name="CommentForCandidate">What the candidate is told.</param>
/// <param name="CommentForOrganisation">Why, for the organisation alone.</param>
/// <param name="ScoreBefore">What a corrected score was.</param>
public sealed record JuryDecisionResponse(
    JuryDecisionKind Kind, DateTimeOffset At, string DecidedBy, string? CommentForCandidate, string? CommentForOrganisation, decimal? ScoreBefore)
{
    public override string ToString() => nameof(JuryDecisionResponse);

    internal static JuryDecisionResponse Of(JuryDecision decision) => new(
        decision.Kind, decision.At, decision.DecidedBy, decision.Comments.ForCandidate, decision.Comments.ForOrganisation, decision.ScoreBefore?.Percent);
}
