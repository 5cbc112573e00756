using Konexio.Enrolment.Domain.Geography;

namespace Konexio.Enrolment.Domain.Learners;

public enum LearnerOrigin
{
    Referral,
    DirectApplication,
}

public enum LearnerStatus
{
    Admitted,
    Left,
}

[Flags]
public enum AccommodationNeeds
{
    None = 0,
    ExtraTime = 1,
    AccessibleRoom = 2,
    Childcare = 4,
}

/// <summary>What finding the right place needs to know of a learner; who they are stays with the person.</summary>
public sealed record LearnerProfile(
    IReadOnlyList<LanguageSkill> Languages,
    string? HomeCommune = null,
    GeoPoint? HomePoint = null,
    int? GreatestTravelMinutes = null,
    AccommodationNeeds AccommodationNeeds = AccommodationNeeds.None);
