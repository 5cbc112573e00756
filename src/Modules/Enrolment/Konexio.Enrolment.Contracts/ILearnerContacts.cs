namespace Konexio.Enrolment.Contracts;

/// <summary>Tells another module how to write to a learner.</summary>
public interface ILearnerContacts
{
    /// <summary>How to reach the learner; null for who is unknown or was erased. The reading is audited under the operation.</summary>
    Task<LearnerContact?> Of(Guid learner, string operation, CancellationToken ct);
}

/// <summary>What a letter needs: who asks uses it at once and keeps nothing of it.</summary>
/// <param name="Email">The address, where there is one.</param>
/// <param name="Language">The language that the learner prefers, as BCP 47, where they said so.</param>
/// <param name="GivenName">What to call them.</param>
public sealed record LearnerContact(string? Email, string? Language, string? GivenName)
{
    public override string ToString() => nameof(LearnerContact);
}
