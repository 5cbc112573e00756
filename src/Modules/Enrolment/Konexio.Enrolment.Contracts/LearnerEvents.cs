using Konexio.SharedKernel;

namespace Konexio.Enrolment.Contracts;

/// <summary>A person became a learner, from a referral or by their own application.</summary>
[EventName("enrolment.learner-admitted.v1")]
public sealed record LearnerAdmitted(Guid LearnerId, Guid PersonId, Guid? ReferralId) : IIntegrationEvent
{
    public Guid AggregateId => LearnerId;
}

/// <summary>A learner's levels of French (CEFR) and digital skills (mean of the five DigComp areas, 0 to 8) were tested.</summary>
[EventName("enrolment.learner-positioned.v1")]
public sealed record LearnerPositioned(
    Guid LearnerId,
    Guid PositioningId,
    string FrenchLevel,
    decimal MeanDigital,
    DateOnly TakenOn) : IIntegrationEvent
{
    public Guid AggregateId => LearnerId;
}
