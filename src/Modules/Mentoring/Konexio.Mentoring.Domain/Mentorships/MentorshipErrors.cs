using System.Text.Json;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Mentorships;

public static class MentorshipErrors
{
    public static Error NotFound => Error.NotFound("mentorship.not-found");

    /// <summary>Another mentorship of the mentee is accepted or active.</summary>
    public static Error MenteeAlreadyPaired => Error.Conflict("mentorship.mentee-already-paired");

    /// <summary>The same two are proposed to each other already, or paired.</summary>
    public static Error AlreadyProposed => Error.Conflict("mentorship.already-proposed");

    public static Error Excluded => Error.Conflict("mentorship.excluded");

    public static Error NoLanguageInCommon => Error.Conflict("mentorship.no-language-in-common");

    public static Error AlreadyAnswered => Error.Conflict("mentorship.already-answered");

    /// <summary>A mentor answers for themselves; the school answers for its learners.</summary>
    public static Error NotYourSide => Error.Forbidden("mentorship.not-your-side");

    public static Error WordsRequired => Error.Invalid("mentorship.words-required", "/words");

    /// <summary>This reason follows from a hand-over alone.</summary>
    public static Error ReasonNotGivenByHand => Error.Invalid("mentorship.reason-not-given-by-hand", "/reason");

    public static Error SameMentor => Error.Invalid("mentorship.same-mentor", "/mentorId");

    public static Error WrongState(MentorshipStatus status) =>
        Error.Conflict("mentorship.wrong-state").With("state", JsonNamingPolicy.CamelCase.ConvertName(status.ToString()));
}
