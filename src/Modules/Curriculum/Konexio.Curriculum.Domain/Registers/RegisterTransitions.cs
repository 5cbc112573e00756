using System.Collections.Frozen;

namespace Konexio.Curriculum.Domain.Registers;

public enum RegisterStatus
{
    Planned,
    Open,
    Sealed,
    Amended,
    Cancelled,
}

public enum RegisterVerb
{
    Open,
    Seal,
    Amend,
    Cancel,
}

/// <summary>What may be done in which status, and where it leads: the only place that says so.</summary>
public static class RegisterTransitions
{
    public static FrozenDictionary<(RegisterStatus From, RegisterVerb Verb), RegisterStatus> Allowed { get; } =
        new Dictionary<(RegisterStatus, RegisterVerb), RegisterStatus>
        {
            [(RegisterStatus.Planned, RegisterVerb.Open)] = RegisterStatus.Open,
            [(RegisterStatus.Planned, RegisterVerb.Cancel)] = RegisterStatus.Cancelled,
            [(RegisterStatus.Open, RegisterVerb.Seal)] = RegisterStatus.Sealed,
            [(RegisterStatus.Open, RegisterVerb.Cancel)] = RegisterStatus.Cancelled,
            [(RegisterStatus.Sealed, RegisterVerb.Amend)] = RegisterStatus.Amended,
            [(RegisterStatus.Amended, RegisterVerb.Amend)] = RegisterStatus.Amended,
        }.ToFrozenDictionary();
}
