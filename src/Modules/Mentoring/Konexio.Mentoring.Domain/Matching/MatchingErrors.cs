using System.Text.Json;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Matching;

public static class MatchingErrors
{
    public static Error NotFound => Error.NotFound("matching.not-found");

    public static Error RulesNotFound => Error.NotFound("matching.rules-not-found");

    public static Error WeightsNotWhole => Error.Invalid("matching.weights-not-whole", "/weights");

    public static Error RulesOutOfRange => Error.Invalid("matching.rules-out-of-range");

    public static Error RulesChangedMeanwhile => Error.Conflict("matching.rules-changed-meanwhile");

    public static Error NobodyToMatch => Error.Invalid("matching.nobody-to-match", "/cohortId");

    public static Error TooManyMentees => Error.Invalid("matching.too-many-mentees", "/cohortId");

    public static Error MenteeElsewhere => Error.Invalid("matching.mentee-elsewhere");

    public static Error PinnedTwice => Error.Invalid("matching.pinned-twice");

    public static Error BasedOnOtherCohort => Error.Invalid("matching.based-on-other-cohort", "/basedOn");

    public static Error RunOpenAlready => Error.Conflict("matching.run-open-already");

    public static Error NothingToConfirm => Error.Conflict("matching.nothing-to-confirm");

    public static Error InputsErased => Error.Conflict("matching.inputs-erased");

    public static Error PinInfeasible(MatchingPair pair, MatchingConstraint constraint) =>
        About(Error.Invalid("matching.pin-infeasible"), pair).With("constraint", Wire(constraint));

    /// <summary>What the run knew of this mentee or mentor is no longer so.</summary>
    public static Error PairChanged(MatchingPair pair) => About(Error.Conflict("matching.pair-changed"), pair);

    public static Error WrongState(MatchingRunStatus status) => Error.Conflict("matching.wrong-state").With("state", Wire(status));

    private static Error About(Error error, MatchingPair pair) =>
        error.With("menteeId", pair.MenteeId.Value).With("mentorId", pair.MentorId.Value);

    private static string Wire<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
