using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.Readiness;

/// <summary>Why a rule was set aside for one candidate, by whom and when; the words are about a person and are stored sealed.</summary>
public sealed record Justification
{
    private Justification(string reason, string givenBy, DateTimeOffset at) => (Reason, GivenBy, At) = (reason, givenBy, at);

    public string Reason { get; }

    /// <summary>The client that gave it.</summary>
    public string GivenBy { get; }

    public DateTimeOffset At { get; }

    public static Result<Justification> Of(string? reason, string givenBy, DateTimeOffset at) =>
        string.IsNullOrWhiteSpace(reason) ? ReadinessErrors.ReasonRequired : new Justification(reason.Trim(), givenBy, at);

    /// <summary>As it was stored.</summary>
    public static Justification From(string reason, string givenBy, DateTimeOffset at) => new(reason, givenBy, at);

    public override string ToString() => nameof(Justification);
}
