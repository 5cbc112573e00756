using System.Collections.Frozen;

namespace Konexio.Enrolment.Domain.Codes;

/// <summary>The tracks that a partner can ask for: https://www.konexio.eu</summary>
public static class Tracks
{
    public const string Digital = "parcours-digital";
    public const string Code = "parcours-code";

    public static FrozenSet<string> All { get; } = FrozenSet.ToFrozenSet([Digital, Code], StringComparer.Ordinal);
}
