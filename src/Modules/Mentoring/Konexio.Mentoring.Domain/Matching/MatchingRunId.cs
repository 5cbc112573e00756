using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Matching;

/// <summary>A matching run.</summary>
public readonly record struct MatchingRunId(Guid Value) : IId<MatchingRunId>
{
    public static MatchingRunId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
