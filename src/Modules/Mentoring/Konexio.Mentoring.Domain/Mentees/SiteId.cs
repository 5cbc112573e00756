using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Mentees;

/// <summary>A site, as Curriculum names it.</summary>
public readonly record struct SiteId(Guid Value) : IId<SiteId>
{
    public static SiteId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
