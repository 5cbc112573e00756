using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application;

internal static class BodyReferences
{
    /// <summary>What a body names wrongly is a fault of the body: only what the path names can be not found.</summary>
    internal static Error NamedAt(this Error unknown, string pointer) => unknown with { Kind = ErrorKind.Invalid, Pointer = pointer };
}
