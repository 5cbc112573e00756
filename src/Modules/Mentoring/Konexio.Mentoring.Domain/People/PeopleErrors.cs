using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.People;

public static class PeopleErrors
{
    public static Error MalformedLanguage => Error.Invalid("language.malformed", "/languages");

    public static Error NameRequired => Error.Invalid("person-name.required", "/name");

    public static Error MalformedName => Error.Invalid("person-name.malformed", "/name");
}
