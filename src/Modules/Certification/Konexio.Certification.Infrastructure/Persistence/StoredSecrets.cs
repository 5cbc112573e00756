using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.Readiness;
using Konexio.Certification.Domain.Results;
using Konexio.Certification.Domain.Review;

namespace Konexio.Certification.Infrastructure.Persistence;

/// <summary>A reason as it stands in a sealed document.</summary>
internal sealed record StoredJustification(string Reason, string GivenBy, DateTimeOffset At)
{
    public static StoredJustification? Of(Justification? given) => given is null ? null : new(given.Reason, given.GivenBy, given.At);

    public Justification ToJustification() => Justification.From(Reason, GivenBy, At);

    public override string ToString() => nameof(StoredJustification);
}

/// <summary>A candidate's readiness overrides, as one sealed document.</summary>
internal sealed record StoredOverride(string ModuleCode, StoredJustification Justification)
{
    private const string Column = "candidate_readiness.overrides";

    public static byte[] Seal(DataKey key, IEnumerable<ReadinessOverride> overrides) =>
        key.Seal(StoredJson.Write(overrides.Select(one => new StoredOverride(one.ModuleCode, StoredJustification.Of(one.Justification)!)).ToList()), Column)!;

    public static IEnumerable<ReadinessOverride> Open(DataKey key, byte[] stored) =>
        StoredJson.Read<List<StoredOverride>>(key.Open(stored, Column)!).Select(one => new ReadinessOverride(one.ModuleCode, one.Justification.ToJustification()));

    public override string ToString() => nameof(StoredOverride);
}

/// <summary>What of an attempt tells of a person's health or honesty, as one sealed document.</summary>
internal sealed record StoredSecrets(int? ExtraMinutes, int? ExtraPercent, bool AccessibleRoom, StoredJustification? TesterOverride, IReadOnlyList<StoredDecision> Decisions)
{
    private const string Column = "attempts.secrets";

    public static StoredSecrets Of(Attempt attempt) => new(
        attempt.Accommodations.ExtraTime?.Minutes,
        attempt.Accommodations.ExtraTime?.Percent,
        attempt.Accommodations.AccessibleRoom,
        StoredJustification.Of(attempt.TesterOverride),
        [.. attempt.Decisions.Select(StoredDecision.Of)]);

    public bool IsNothing => this is { ExtraMinutes: null, ExtraPercent: null, AccessibleRoom: false, TesterOverride: null, Decisions: [] };

    public bool SaysSameAs(StoredSecrets other) => this with { Decisions = other.Decisions } == other && Decisions.SequenceEqual(other.Decisions);

    public byte[] Seal(DataKey key) => key.Seal(StoredJson.Write(this), Column)!;

    public static StoredSecrets Open(DataKey key, byte[] stored) => StoredJson.Read<StoredSecrets>(key.Open(stored, Column)!);

    public void Reveal(Attempt attempt) => attempt.Reveal(
        new Accommodations(ExtraTime(), AccessibleRoom), TesterOverride?.ToJustification(), Decisions.Select(decision => decision.ToDecision()));

    public override string ToString() => nameof(StoredSecrets);

    private ExtraTime? ExtraTime() => this switch
    {
        { ExtraMinutes: { } minutes } => Domain.Attempts.ExtraTime.OfMinutes(minutes).Value,
        { ExtraPercent: { } percent } => Domain.Attempts.ExtraTime.OfPercent(percent).Value,
        _ => null,
    };
}

internal sealed record StoredDecision(JuryDecisionKind Kind, string? ForCandidate, string? ForOrganisation, string DecidedBy, DateTimeOffset At, decimal? ScoreBefore)
{
    public static StoredDecision Of(JuryDecision decision) => new(
        decision.Kind, decision.Comments.ForCandidate, decision.Comments.ForOrganisation, decision.DecidedBy, decision.At, decision.ScoreBefore?.Percent);

    public JuryDecision ToDecision() => new(
        Kind, JuryComments.From(ForCandidate, ForOrganisation), DecidedBy, At, ScoreBefore is { } before ? Score.From(before) : null);

    public override string ToString() => nameof(StoredDecision);
}
