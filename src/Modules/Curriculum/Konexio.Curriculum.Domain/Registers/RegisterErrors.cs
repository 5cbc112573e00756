using System.Text.Json;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Registers;

public static class RegisterErrors
{
    public static Error TooEarlyToOpen => Error.Conflict("register.too-early-to-open");

    public static Error NotExpected => Error.Conflict("register.not-expected");

    public static Error AlreadySigned => Error.Conflict("register.already-signed");

    public static Error WrongCode => Error.Invalid("register.wrong-code", "/code");

    public static Error CodesAreOver => Error.Conflict("register.codes-are-over");

    public static Error ArrivalOutOfRange => Error.Invalid("register.arrival-out-of-range", "/arrivedAt");

    /// <summary>A presence without an arrival cannot be told from a late one.</summary>
    public static Error ArrivalRequired => Error.Invalid("register.arrival-required");

    public static Error SessionNotOver => Error.Conflict("register.session-not-over");

    public static Error NotTheTrainer => Error.Conflict("register.not-the-trainer");

    public static Error TrainerSignatureMissing => Error.Conflict("register.trainer-signature-missing");

    public static Error LearnersUnaccounted => Error.Conflict("register.learners-unaccounted");

    public static Error HasSignatures => Error.Conflict("register.has-signatures");

    public static Error ScanWrongType => Error.Invalid("register.scan-wrong-type", "/scan");

    public static Error ScanNotFound => Error.Invalid("register.scan-not-found", "/scanId");

    public static Error DocumentNotFound => Error.NotFound("document.not-found");

    public static Error VersionNotFound => Error.NotFound("register.version-not-found");

    public static Error LearnerTwice => Error.Invalid("register.learner-twice", "/changes");

    public static Error NothingAmended => Error.Invalid("register.nothing-amended", "/changes");

    public static Error WrongState(RegisterStatus status) =>
        Error.Conflict("register.wrong-state").With("state", JsonNamingPolicy.CamelCase.ConvertName(status.ToString()));
}
