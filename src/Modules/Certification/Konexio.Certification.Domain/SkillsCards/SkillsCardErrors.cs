using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.SkillsCards;

public static class SkillsCardErrors
{
    public static Error NotFound => Error.NotFound("skills-card.not-found");

    public static Error LearnerUnknown => Error.Invalid("skills-card.learner-unknown", "/learnerId");

    public static Error AlreadyIssued => Error.Conflict("skills-card.already-issued");

    public static Error NumberTaken => Error.Conflict("skills-card.number-taken");

    public static Error MalformedNumber => Error.Invalid("skills-card.malformed-number", "/number");

    public static Error NameRequired => Error.Invalid("skills-card.name-required", "/name");

    public static Error MalformedName => Error.Invalid("skills-card.malformed-name", "/name");

    public static Error NotValidOnDay => Error.Conflict("skills-card.not-valid-on-day");

    public static Error Anonymised => Error.Conflict("skills-card.anonymised");
}
