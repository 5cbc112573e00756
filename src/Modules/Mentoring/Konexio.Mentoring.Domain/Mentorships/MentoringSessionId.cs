using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Mentorships;

/// <summary>A mentoring session.</summary>
public readonly record struct MentoringSessionId(Guid Value) : IId<MentoringSessionId>
{
    public static MentoringSessionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
