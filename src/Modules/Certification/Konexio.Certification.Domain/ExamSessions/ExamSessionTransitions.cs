using System.Collections.Frozen;

namespace Konexio.Certification.Domain.ExamSessions;

public enum ExamSessionStatus
{
    /// <summary>Being prepared.</summary>
    Created,

    /// <summary>Candidates register until it starts, and then sit their exams.</summary>
    Open,

    /// <summary>The testers have said all that they know.</summary>
    Finalised,

    /// <summary>The jury looks at it.</summary>
    InReview,

    Published,
}

public enum ExamSessionVerb
{
    Open,
    Finalise,
    BeginReview,
    Publish,
}

/// <summary>What may be done in which status, and where it leads: the only place that says so.</summary>
public static class ExamSessionTransitions
{
    public static FrozenDictionary<(ExamSessionStatus From, ExamSessionVerb Verb), ExamSessionStatus> Allowed { get; } =
        new Dictionary<(ExamSessionStatus, ExamSessionVerb), ExamSessionStatus>
        {
            [(ExamSessionStatus.Created, ExamSessionVerb.Open)] = ExamSessionStatus.Open,
            [(ExamSessionStatus.Open, ExamSessionVerb.Finalise)] = ExamSessionStatus.Finalised,
            [(ExamSessionStatus.Finalised, ExamSessionVerb.BeginReview)] = ExamSessionStatus.InReview,
            [(ExamSessionStatus.InReview, ExamSessionVerb.Publish)] = ExamSessionStatus.Published,
        }.ToFrozenDictionary();
}
