using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Mentees;

/// <summary>A mentee's profile.</summary>
public readonly record struct MenteeId(Guid Value) : IId<MenteeId>
{
    public static MenteeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
