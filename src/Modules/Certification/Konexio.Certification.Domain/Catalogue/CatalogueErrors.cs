using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.Catalogue;

public static class CatalogueErrors
{
    public static Error NotFound => Error.NotFound("catalogue.not-found");

    public static Error ModuleNotFound => Error.NotFound("catalogue.module-not-found");

    public static Error AwardNotFound => Error.NotFound("catalogue.award-not-found");

    public static Error MalformedCode => Error.Invalid("catalogue.malformed-code");

    public static Error WordingRequired => Error.Invalid("catalogue.wording-required");

    public static Error SyllabusVersionRequired => Error.Invalid("catalogue.syllabus-version-required");

    public static Error CodeTwice => Error.Invalid("catalogue.code-twice");

    public static Error NoModules => Error.Invalid("catalogue.no-modules", "/modules");

    public static Error QuestionsOutOfRange => Error.Invalid("catalogue.questions-out-of-range");

    public static Error MinutesOutOfRange => Error.Invalid("catalogue.minutes-out-of-range");

    public static Error MarkOutOfRange => Error.Invalid("catalogue.mark-out-of-range");

    public static Error UnknownModule => Error.Invalid("catalogue.unknown-module");

    public static Error CountOutOfRange => Error.Invalid("catalogue.count-out-of-range");

    public static Error ResitsOutOfRange => Error.Invalid("catalogue.resits-out-of-range", "/settings/resits");

    public static Error CardMonthsOutOfRange => Error.Invalid("catalogue.card-months-out-of-range", "/settings/cardMonths");

    public static Error DraftExists => Error.Conflict("catalogue.draft-exists");

    public static Error AlreadyPublished => Error.Conflict("catalogue.already-published");
}
