using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Progress;

public static class DropOutErrors
{
    /// <summary>A rule that asks for nothing would never fire.</summary>
    public static Error AsksForNothing => Error.Invalid("drop-out.asks-for-nothing");

    public static Error CodeTwice => Error.Invalid("drop-out.code-twice");
}
