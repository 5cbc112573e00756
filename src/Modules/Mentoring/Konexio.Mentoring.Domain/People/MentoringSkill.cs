namespace Konexio.Mentoring.Domain.People;

/// <summary>What a mentor can help with, and what a mentee wants help with.</summary>
public enum MentoringSkill
{
    CareerGuidance,
    CvAndApplications,
    MockInterview,
    French,
    SoftSkills,
    OfficeSoftware,
    WebDevelopment,
    Data,
    DigitalMarketing,
    ItSupport,
    Networking,
    Entrepreneurship,
}
