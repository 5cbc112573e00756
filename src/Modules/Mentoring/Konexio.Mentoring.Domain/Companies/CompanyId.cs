using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Companies;

/// <summary>A company, whose employees mentor.</summary>
public readonly record struct CompanyId(Guid Value) : IId<CompanyId>
{
    public static CompanyId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
