namespace Konexio.Mentoring.Domain.Mentors;

public enum MentorStatus
{
    Draft,
    Submitted,
    Approved,
    Rejected,
    Deactivated,
}
