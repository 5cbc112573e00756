using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Mentorships;

/// <summary>A mentorship.</summary>
public readonly record struct MentorshipId(Guid Value) : IId<MentorshipId>
{
    public static MentorshipId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
