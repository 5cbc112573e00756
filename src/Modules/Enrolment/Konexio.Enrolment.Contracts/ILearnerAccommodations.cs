namespace Konexio.Enrolment.Contracts;

/// <summary>Tells another module what a learner needs in order to take part.</summary>
public interface ILearnerAccommodations
{
    /// <summary>What was told to Enrolment; nothing for who is unknown or was erased. The reading is audited under the operation.</summary>
    Task<LearnerAccommodations> Of(Guid learner, string operation, CancellationToken ct);
}

/// <summary>It hints at a person's health: who asks stores it sealed, or not at all.</summary>
public sealed record LearnerAccommodations(bool ExtraTime, bool AccessibleRoom)
{
    public static LearnerAccommodations None { get; } = new(ExtraTime: false, AccessibleRoom: false);

    public override string ToString() => nameof(LearnerAccommodations);
}
