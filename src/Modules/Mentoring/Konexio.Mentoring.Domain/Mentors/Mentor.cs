using Konexio.Mentoring.Domain.Companies;
using Konexio.Mentoring.Domain.People;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Mentors;

/// <summary>An employee of a company who coaches learners.</summary>
public sealed class Mentor : AggregateRoot
{
    private Mentor()
    {
    }

    public MentorId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    public CompanyId CompanyId { get; private set; }

    public MentorStatus Status { get; private set; }

    /// <summary>Null until revealed, and for good once the person is anonymised.</summary>
    public MentorProfile? Profile { get; private set; }

    /// <summary>Where the mentor meets mentees; null for who meets online only.</summary>
    public Place? Place { get; private set; }

    /// <summary>How many mentorships may run at once.</summary>
    public int Capacity { get; private set; }

    /// <summary>The last day on which the mentor's check is good; null before the first.</summary>
    public DateOnly? VettedUntil { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    public static Mentor Register(MentorId id, PersonId person, CompanyId company, MentorProfile profile, Place? place, int capacity, DateTimeOffset now) => new()
    {
        Id = id,
        PersonId = person,
        CompanyId = company,
        Status = MentorStatus.Draft,
        Profile = profile,
        Place = place,
        Capacity = capacity,
        RegisteredAt = now,
    };

    /// <summary>Gives a loaded mentor back the profile that was stored sealed.</summary>
    public void Reveal(MentorProfile profile) => Profile = profile;

    /// <summary>Whether one more pairing may begin.</summary>
    /// <param name="running">How many mentorships of this mentor are accepted or active.</param>
    /// <param name="today">The school's day.</param>
    public Result MayTakeOneMore(int running, DateOnly today)
    {
        if (Status != MentorStatus.Approved) return MentorErrors.NotApproved;
        if (VettedUntil is not { } until) return MentorErrors.VettingMissing;
        if (until < today) return MentorErrors.VettingExpired;

        return running >= Capacity ? MentorErrors.AtCapacity : Result.Success;
    }
}
