using System.Text.Json;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Mentorships;

public static class MentoringSessionErrors
{
    public static Error NotFound => Error.NotFound("mentoring-session.not-found");

    /// <summary>15 to 180 minutes, in steps of 15.</summary>
    public static Error WrongLength => Error.Invalid("mentoring-session.wrong-length", "/minutes");

    public static Error InFuture => Error.Invalid("mentoring-session.in-future", "/heldOn");

    /// <summary>Before the mentorship began.</summary>
    public static Error BeforeStart => Error.Invalid("mentoring-session.before-start", "/heldOn");

    /// <summary>After the mentorship ended.</summary>
    public static Error AfterEnd => Error.Invalid("mentoring-session.after-end", "/heldOn");

    /// <summary>One of this kind was logged for this day, by the one side or the other.</summary>
    public static Error AlreadyLogged => Error.Conflict("mentoring-session.already-logged");

    /// <summary>The side that logged it does not confirm or dispute it.</summary>
    public static Error OwnWord => Error.Conflict("mentoring-session.own-word");

    public static Error WrongState(MentoringSessionStatus status) =>
        Error.Conflict("mentoring-session.wrong-state").With("state", JsonNamingPolicy.CamelCase.ConvertName(status.ToString()));
}
