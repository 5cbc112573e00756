using Konexio.SharedKernel;

namespace Konexio.Impact.Domain.Surveys;

public static class SurveyErrors
{
    public static Error NotFound => Error.NotFound("survey.not-found");

    public static Error VersionNotFound => Error.NotFound("survey.version-not-found");

    public static Error CodeTaken => Error.Conflict("survey.code-taken");

    public static Error DraftExists => Error.Conflict("survey.draft-exists");

    public static Error AlreadyPublished => Error.Conflict("survey.already-published");

    public static Error MalformedCode => Error.Invalid("survey.malformed-code");

    public static Error NoWaves => Error.Invalid("survey.no-waves", "/waves");

    public static Error NoQuestions => Error.Invalid("survey.no-questions");

    public static Error WrongChoices => Error.Invalid("survey.wrong-choices");

    public static Error CodeTwice => Error.Invalid("survey.code-twice");

    public static Error TranslationMissing => Error.Invalid("survey.translation-missing");

    public static Error NoAnswer => Error.Invalid("survey.no-answer", "/answers");

    public static Error UnknownQuestion => Error.Invalid("survey.unknown-question");

    public static Error UnknownChoice => Error.Invalid("survey.unknown-choice");
}
