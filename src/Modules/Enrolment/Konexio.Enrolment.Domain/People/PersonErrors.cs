using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.People;

public static class PersonErrors
{
    public static Error NotFound => Error.NotFound("person.not-found");

    public static Error NameRequired => Error.Invalid("person.name-required");

    public static Error MalformedBirthDate => Error.Invalid("person.malformed-birth-date");

    public static Error BirthDateTooEarly => Error.Invalid("person.birth-date-too-early");

    public static Error BirthDateInFuture => Error.Invalid("person.birth-date-in-future");

    public static Error UnknownCountry => Error.Invalid("person.unknown-country");

    public static Error PreferredChannelWithoutMeans => Error.Invalid("person.preferred-channel-without-means");

    public static Error MergedIntoItself => Error.Invalid("person.merged-into-itself");

    public static Error AlreadyAbsorbed => Error.Conflict("person.already-absorbed");

    public static Error HasAbsorbedOthers => Error.Conflict("person.has-absorbed-others");

    public static Error NotAbsorbed => Error.Conflict("person.not-absorbed");

    public static Error Anonymised => Error.Conflict("person.anonymised");
}

public static class DuplicateErrors
{
    public static Error NotFound => Error.NotFound("duplicate.not-found");

    public static Error AlreadyDecided => Error.Conflict("duplicate.already-decided");

    public static Error NotMerged => Error.Conflict("duplicate.not-merged");

    public static Error SurvivorNotOfThePair => Error.Invalid("duplicate.survivor-not-of-the-pair");
}
