using Konexio.Mentoring.Domain.People;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Mentees;

/// <summary>A learner as mentors see them, for as long as the learner agrees to be seen.</summary>
public sealed class Mentee : AggregateRoot
{
    private Mentee()
    {
    }

    public MenteeId Id { get; private set; }

    public LearnerId LearnerId { get; private set; }

    public PersonId PersonId { get; private set; }

    /// <summary>The cohort that the learner is in; null before an enrolment and after its end.</summary>
    public CohortId? CohortId { get; private set; }

    /// <summary>When the learner was enrolled in that cohort.</summary>
    public DateOnly? EnrolledOn { get; private set; }

    /// <summary>The site of the last cohort, where mentor and mentee may meet.</summary>
    public SiteId? SiteId { get; private set; }

    /// <summary>The point of that site, where it is known.</summary>
    public MapPoint? SitePoint { get; private set; }

    /// <summary>Where mentor and mentee may meet.</summary>
    public Place? Place => SiteId is { } site ? new Place(site, SitePoint) : null;

    public bool ConsentGiven { get; private set; }

    /// <summary>When the consent ends by itself; null where it holds until it is withdrawn.</summary>
    public DateTimeOffset? ConsentUntil { get; private set; }

    /// <summary>Null before it is filled in, until revealed, and for good once the person is anonymised.</summary>
    public MenteeProfile? Profile { get; private set; }

    public static Mentee Of(MenteeId id, LearnerId learner, PersonId person) => new() { Id = id, LearnerId = learner, PersonId = person };

    /// <summary>Gives a loaded mentee back the profile that was stored sealed.</summary>
    public void Reveal(MenteeProfile profile) => Profile = profile;

    public void Agree(DateTimeOffset? until) => (ConsentGiven, ConsentUntil) = (true, until);

    public void Withdraw() => (ConsentGiven, ConsentUntil) = (false, null);

    public void Describe(MenteeProfile profile) => Profile = profile;

    /// <summary>The learner is in that cohort. What is told late of an enrolment before the present one changes nothing.</summary>
    /// <param name="cohort">The cohort.</param>
    /// <param name="place">Its site.</param>
    /// <param name="on">When the learner was enrolled.</param>
    public void Join(CohortId cohort, Place place, DateOnly? on = null)
    {
        if (on < EnrolledOn) return;

        (CohortId, SiteId, SitePoint, EnrolledOn) = (cohort, place.Site, place.Point, on);
    }

    /// <summary>Gives a loaded mentee the point of their site.</summary>
    public void Locate(MapPoint? point) => SitePoint = point;

    /// <summary>The learner is no longer in that cohort; in another one they stay.</summary>
    public void Leave(CohortId cohort)
    {
        if (CohortId == cohort) CohortId = null;
    }

    /// <summary>Whether mentors may be shown the profile.</summary>
    public bool IsShared(DateTimeOffset now) => IsShared(ConsentGiven, ConsentUntil, now);

    /// <summary>The same of a consent that is read past the aggregate.</summary>
    public static bool IsShared(bool given, DateTimeOffset? until, DateTimeOffset now) => given && (until is null || now < until);

    /// <summary>Whether the mentee may be paired.</summary>
    public Result MayBePaired(DateTimeOffset now)
    {
        if (!IsShared(now)) return MenteeErrors.ConsentMissing;

        return Profile is null ? MenteeErrors.ProfileMissing : Result.Success;
    }
}
