using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Trainers;

public static class TrainerErrors
{
    public static Error NotFound => Error.NotFound("trainer.not-found");

    public static Error NameRequired => Error.Invalid("trainer.name-required", "/givenName");

    public static Error HasLeft => Error.Conflict("trainer.has-left");

    public static Error Anonymised => Error.Conflict("trainer.anonymised");
}
