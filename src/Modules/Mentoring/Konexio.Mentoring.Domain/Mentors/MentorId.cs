using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Mentors;

/// <summary>A mentor.</summary>
public readonly record struct MentorId(Guid Value) : IId<MentorId>
{
    public static MentorId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
