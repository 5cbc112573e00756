using System.Text.Json;
using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.ExamSessions;

public static class ExamSessionErrors
{
    public static Error NotFound => Error.NotFound("exam-session.not-found");

    public static Error SeatsOutOfRange => Error.Invalid("exam-session.seats-out-of-range", "/seats");

    public static Error ModulesRequired => Error.Invalid("exam-session.modules-required", "/moduleCodes");

    public static Error ModuleUnknown => Error.Invalid("exam-session.module-unknown");

    public static Error ModuleNotTested => Error.Conflict("exam-session.module-not-tested");

    public static Error ModuleHasCandidates => Error.Conflict("exam-session.module-has-candidates");

    public static Error DateFixed => Error.Conflict("exam-session.date-fixed");

    public static Error TestersRequired => Error.Conflict("exam-session.testers-required");

    public static Error HasStarted => Error.Conflict("exam-session.has-started");

    public static Error NotStarted => Error.Conflict("exam-session.not-started");

    public static Error Full => Error.Conflict("exam-session.full");

    public static Error SeatsTaken => Error.Conflict("exam-session.seats-taken");

    public static Error AttemptsUnresolved => Error.Conflict("exam-session.attempts-unresolved");

    public static Error AlreadyPublished => Error.Conflict("exam-session.already-published");

    public static Error WrongState(ExamSessionStatus status) =>
        Error.Conflict("exam-session.wrong-state").With("state", JsonNamingPolicy.CamelCase.ConvertName(status.ToString()));
}
