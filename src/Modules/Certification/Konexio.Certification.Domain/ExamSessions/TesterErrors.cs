using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.ExamSessions;

public static class TesterErrors
{
    public static Error NotFound => Error.NotFound("tester.not-found");

    public static Error TrainerUnknown => Error.Invalid("tester.trainer-unknown", "/trainerId");

    public static Error AlreadyRegistered => Error.Conflict("tester.already-registered");

    public static Error HasLeft => Error.Conflict("tester.has-left");

    public static Error NotOfSession => Error.Conflict("tester.not-of-session");

    public static Error TrainedCandidate => Error.Conflict("tester.trained-candidate");
}
