using System.Text.Json;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Referrals;

public static class ReferralErrors
{
    public static Error NotFound => Error.NotFound("referral.not-found");

    public static Error ReferenceConflict => Error.Conflict("referral.reference-conflict");

    public static Error SamePersonMustNotConfirm => Error.Forbidden("referral.same-person-must-not-confirm");

    public static Error InvalidReference => Error.Invalid("referral.invalid-reference");

    public static Error UnknownTrack => Error.Invalid("referral.unknown-track");

    public static Error UnknownNeed => Error.Invalid("referral.unknown-need");

    public static Error UnknownAudience => Error.Invalid("referral.unknown-audience");

    public static Error UnknownLanguageLevel => Error.Invalid("referral.unknown-language-level");

    public static Error InvalidTravelTime => Error.Invalid("referral.invalid-travel-time");

    public static Error ConsentRequired => Error.Invalid("referral.consent-required");

    public static Error ConsentInFuture => Error.Invalid("referral.consent-in-future");

    public static Error NoWayToReach => Error.Invalid("referral.no-way-to-reach");

    public static Error ReferentRequired => Error.Invalid("referral.referent-required");

    public static Error QuestionRequired => Error.Invalid("referral.question-required", "/question");

    public static Error AnswerRequired => Error.Invalid("referral.answer-required", "/answer");

    public static Error TextRequired => Error.Invalid("referral.text-required", "/text");

    public static Error ReasonRequired => Error.Invalid("referral.reason-required", "/reason");

    public static Error TooEarlyToExpire => Error.Conflict("referral.too-early-to-expire");

    /// <summary>Names the state, and the verbs that a caller may use there: a dash where there are none.</summary>
    public static Error WrongState(ReferralStatus status) => Error.Conflict("referral.wrong-state")
        .With("state", Wire(status))
        .With("allowed", string.Join(", ", ReferralTransitions.AllowedFrom(status).Where(IsACallers).Select(Wire).DefaultIfEmpty("–")));

    internal static string Wire<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static bool IsACallers(ReferralVerb verb) => verb is not (ReferralVerb.Expire or ReferralVerb.Supersede);
}
