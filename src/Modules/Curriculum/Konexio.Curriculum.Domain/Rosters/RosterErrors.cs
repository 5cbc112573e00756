using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Rosters;

public static class RosterErrors
{
    public static Error NotFound => Error.NotFound("roster.not-found");

    public static Error NotSuspended => Error.Conflict("roster.not-suspended");
}
