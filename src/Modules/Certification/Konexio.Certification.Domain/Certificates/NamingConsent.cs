using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.Certificates;

/// <summary>Whether a person agrees to be named to who verifies a certificate: a copy of Enrolment's journal, or an external candidate's own word.</summary>
public sealed class NamingConsent : AggregateRoot
{
    private NamingConsent()
    {
    }

    public PersonId PersonId { get; private set; }

    public bool IsGiven { get; private set; }

    /// <summary>Null for one that holds until it is withdrawn.</summary>
    public DateTimeOffset? Until { get; private set; }

    public static NamingConsent Of(PersonId person) => new() { PersonId = person };

    public void Give(DateTimeOffset? until) => (IsGiven, Until) = (true, until);

    public void Withdraw() => (IsGiven, Until) = (false, null);

    public bool IsInForce(DateTimeOffset now) => IsInForce(IsGiven, Until, now);

    /// <summary>The same of a consent that is read past the aggregate.</summary>
    public static bool IsInForce(bool isGiven, DateTimeOffset? until, DateTimeOffset now) => isGiven && (until is null || now < until);
}
