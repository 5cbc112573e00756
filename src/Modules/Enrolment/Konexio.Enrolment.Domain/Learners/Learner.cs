using Konexio.Enrolment.Domain.Codes;
using Konexio.Enrolment.Domain.Geography;
using Konexio.Enrolment.Domain.Referrals;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Learners;

/// <summary>A person admitted to the school.</summary>
public sealed class Learner : AggregateRoot
{
    private List<LanguageSkill> _languages = [];

    private Learner()
    {
    }

    public LearnerId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    public LearnerOrigin Origin { get; private set; }

    public ReferralId? ReferralId { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    public IReadOnlyList<LanguageSkill> Languages => _languages;

    public CommuneCode? HomeCommune { get; private set; }

    public GeoPoint? HomePoint { get; private set; }

    public int? GreatestTravelMinutes { get; private set; }

    public Accommodations Accommodations { get; private set; }

    public LearnerStatus Status { get; private set; }

    public DateTimeOffset? LeftAt { get; private set; }

    /// <summary>Makes a learner of the person whose referral was accepted.</summary>
    public static Learner Admit(PersonId person, ReferralId referralId, LearnerProfile profile, DateTimeOffset now) =>
        Register(person, LearnerOrigin.Referral, referralId, profile, now);

    /// <summary>Makes a learner of a person who came on their own.</summary>
    public static Learner Apply(PersonId person, LearnerProfile profile, DateTimeOffset now) =>
        Register(person, LearnerOrigin.DirectApplication, null, profile, now);

    public Result Amend(LearnerProfile profile)
    {
        if (Status == LearnerStatus.Left) return LearnerErrors.HasLeft;

        Take(profile);
        return Result.Success;
    }

    public Result Leave(DateTimeOffset now)
    {
        if (Status == LearnerStatus.Left) return LearnerErrors.HasLeft;

        Status = LearnerStatus.Left;
        LeftAt = now;
        Raise(new LearnerLeft(Id, PersonId));
        return Result.Success;
    }

    private static Learner Register(PersonId person, LearnerOrigin origin, ReferralId? referralId, LearnerProfile profile, DateTimeOffset now)
    {
        var learner = new Learner
        {
            Id = new LearnerId(Guid.CreateVersion7(now)),
            PersonId = person,
            Origin = origin,
            ReferralId = referralId,
            RegisteredAt = now,
            Status = LearnerStatus.Admitted,
        };
        learner.Take(profile);
        learner.Raise(new LearnerAdmitted(learner.Id, person, referralId));
        return learner;
    }

    private void Take(LearnerProfile profile)
    {
        // A new list, so that a change is seen by whoever compares the old value with the new one.
        _languages = [.. profile.Languages];
        HomeCommune = profile.HomeCommune;
        HomePoint = profile.HomePoint;
        GreatestTravelMinutes = profile.GreatestTravelMinutes;
        Accommodations = profile.Accommodations;
    }
}
