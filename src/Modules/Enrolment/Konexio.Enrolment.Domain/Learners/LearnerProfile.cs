using Konexio.Enrolment.Domain.Codes;
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
public enum Accommodations
{
    None = 0,
    ExtraTime = 1,
    AccessibleRoom = 2,
    Childcare = 4,
}

/// <summary>What finding the right place needs to know of a learner; who they are stays with the person.</summary>
public sealed record LearnerProfile(
    IReadOnlyList<LanguageSkill> Languages,
    CommuneCode? HomeCommune = null,
    GeoPoint? HomePoint = null,
    int? GreatestTravelMinutes = null,
    Accommodations Accommodations = Accommodations.None);
