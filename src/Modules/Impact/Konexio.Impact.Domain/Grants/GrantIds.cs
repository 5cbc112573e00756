using Konexio.SharedKernel;

namespace Konexio.Impact.Domain.Grants;

public readonly record struct FunderId(Guid Value) : IId<FunderId>
{
    public static FunderId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct GrantId(Guid Value) : IId<GrantId>
{
    public static GrantId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
