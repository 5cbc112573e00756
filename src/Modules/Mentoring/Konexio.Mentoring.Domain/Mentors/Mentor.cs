using Konexio.Mentoring.Domain.Companies;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.People;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Mentors;

/// <summary>An employee of a company who coaches learners. What may happen to them is in <see cref="MentorTransitions"/>.</summary>
public sealed partial class Mentor : AggregateRoot
{
    public const int LargestCapacity = 20;

    private Mentor()
    {
    }

    public MentorId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    public CompanyId CompanyId { get; private set; }

    public MentorStatus Status { get; private set; }

    /// <summary>Why a rejected mentor is none.</summary>
    public MentorRejectionReason? Rejection { get; private set; }

    /// <summary>Why a deactivated mentor is not paired.</summary>
    public MentorDeactivationReason? Deactivation { get; private set; }

    /// <summary>Null until revealed, and for good once the person is anonymised.</summary>
    public MentorProfile? Profile { get; private set; }

    /// <summary>The site where the mentor meets mentees; null for who meets online only.</summary>
    public SiteId? SiteId { get; private set; }

    /// <summary>The point of that site, where it is known.</summary>
    public MapPoint? SitePoint { get; private set; }

    /// <summary>Where the mentor meets mentees; null for who meets online only.</summary>
    public Place? Place => SiteId is { } site ? new Place(site, SitePoint) : null;

    /// <summary>How many mentorships may run at once.</summary>
    public int Capacity { get; private set; }

    /// <summary>The day of the mentor's last check; null before the first.</summary>
    public DateOnly? VettedOn { get; private set; }

    /// <summary>The last day on which the mentor's check is good; null before the first.</summary>
    public DateOnly? VettedUntil { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    public static Mentor Register(MentorId id, PersonId person, CompanyId company, MentorProfile profile, Place? place, int capacity, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(capacity, LargestCapacity);
        return new Mentor
        {
            Id = id,
            PersonId = person,
            CompanyId = company,
            Status = MentorStatus.Draft,
            Profile = profile,
            SiteId = place?.Site,
            SitePoint = place?.Point,
            Capacity = capacity,
            RegisteredAt = now,
        };
    }

    /// <summary>Gives a loaded mentor back the profile that was stored sealed.</summary>
    public void Reveal(MentorProfile profile) => Profile = profile;

    /// <summary>Gives a loaded mentor the point of their site.</summary>
    public void Locate(MapPoint? point) => SitePoint = point;

    /// <param name="profile">What the mentor tells of themselves from now on.</param>
    /// <param name="place">Where they meet mentees; null for online only.</param>
    /// <param name="capacity">How many mentorships may run at once, 1 to 20.</param>
    /// <param name="running">How many are accepted or active: a smaller capacity would break a promise.</param>
    public Result Revise(MentorProfile profile, Place? place, int capacity, int running)
    {
        if (Status == MentorStatus.Rejected) return MentorErrors.WrongState(Status);
        if (capacity is < 1 or > LargestCapacity) return MentorErrors.CapacityOutOfRange;
        if (capacity < running) return MentorErrors.CapacityInUse.With("count", running);

        (Profile, SiteId, SitePoint, Capacity) = (profile, place?.Site, place?.Point, capacity);
        return Result.Success;
    }

    /// <summary>Whether one more pairing may begin.</summary>
    /// <param name="running">How many mentorships of this mentor are accepted or active.</param>
    /// <param name="today">The school's day.</param>
    public Result MayTakeOneMore(int running, DateOnly today)
    {
        if (Status != MentorStatus.Approved) return MentorErrors.NotApproved;
        if (VettingRefusal(today) is { } refusal) return refusal;

        return running >= Capacity ? MentorErrors.AtCapacity : Result.Success;
    }
}
