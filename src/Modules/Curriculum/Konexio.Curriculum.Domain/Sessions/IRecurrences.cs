using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Sessions;

/// <summary>Reads recurrence rules (RFC 5545).</summary>
public interface IRecurrences
{
    /// <summary>The dates of a rule that begins on the first day, up to and with the last; refused when it is malformed or has too many.</summary>
    Result<DateOnly[]> Expand(string rule, DateOnly first, DateOnly last);
}
