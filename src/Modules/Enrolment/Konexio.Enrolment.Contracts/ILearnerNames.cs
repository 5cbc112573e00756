namespace Konexio.Enrolment.Contracts;

/// <summary>Tells another module what learners are called, where a page must show it.</summary>
public interface ILearnerNames
{
    /// <summary>The names by learner; who was erased is missing. The reading is audited under the operation.</summary>
    Task<IReadOnlyDictionary<Guid, LearnerName>> Of(IReadOnlyCollection<Guid> learners, string operation, CancellationToken ct);
}

public sealed record LearnerName(string? GivenName, string? FamilyName, string? NativeName)
{
    // A record prints its members; a person's must not reach a log.
    public override string ToString() => nameof(LearnerName);
}
