using Konexio.Certification.Domain.Results;
using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.Review;

public enum JuryDecisionKind
{
    Annulled,
    Rejected,
    Unrejected,
    ScoreCorrected,
}

/// <summary>
/// What the jury says to the candidate, and what it says to the organisation alone. Both are about a person and are stored sealed.
/// </summary>
public sealed record JuryComments
{
    private JuryComments(string? candidate, string? organisation) => (ForCandidate, ForOrganisation) = (candidate, organisation);

    public string? ForCandidate { get; }

    public string? ForOrganisation { get; }

    /// <summary>The organisation is always told why; the candidate, where there is something to say.</summary>
    public static Result<JuryComments> Of(string? forCandidate, string? forOrganisation)
    {
        if (string.IsNullOrWhiteSpace(forOrganisation)) return ReviewErrors.CommentRequired;

        return new JuryComments(string.IsNullOrWhiteSpace(forCandidate) ? null : forCandidate.Trim(), forOrganisation.Trim());
    }

    /// <summary>As they were stored.</summary>
    public static JuryComments From(string? forCandidate, string? forOrganisation) => new(forCandidate, forOrganisation);

    public override string ToString() => nameof(JuryComments);
}

/// <summary>One decision of the jury; it is written once and never changed.</summary>
/// <param name="Kind">What was decided.</param>
/// <param name="Comments">Why.</param>
/// <param name="DecidedBy">The client that decided.</param>
/// <param name="At">When.</param>
/// <param name="ScoreBefore">What a corrected score was.</param>
public sealed record JuryDecision(JuryDecisionKind Kind, JuryComments Comments, string DecidedBy, DateTimeOffset At, Score? ScoreBefore = null);

/// <summary>Who decides, what they say, and when.</summary>
public sealed record JuryVoice(JuryComments Comments, string DecidedBy, DateTimeOffset At)
{
    internal JuryDecision On(JuryDecisionKind kind, Score? scoreBefore = null) => new(kind, Comments, DecidedBy, At, scoreBefore);
}
