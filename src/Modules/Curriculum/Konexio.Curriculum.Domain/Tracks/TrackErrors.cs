using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Tracks;

public static class TrackErrors
{
    public static Error NotFound => Error.NotFound("track.not-found");

    public static Error StageNotFound => Error.NotFound("track.stage-not-found");

    public static Error UnitNotFound => Error.NotFound("track.unit-not-found");

    public static Error MalformedCode => Error.Invalid("track.malformed-code");

    public static Error WordingRequired => Error.Invalid("track.wording-required");

    public static Error NothingTaught => Error.Invalid("track.nothing-taught");

    public static Error CodeTwice => Error.Invalid("track.code-twice");

    public static Error HoursNotPositive => Error.Invalid("track.hours-not-positive");

    public static Error CompetenceRequired => Error.Invalid("track.competence-required");

    public static Error UnknownCompetence => Error.Invalid("track.unknown-competence");

    public static Error AttendanceOutOfRange => Error.Invalid("track.attendance-out-of-range");

    public static Error UnknownOutcome => Error.Invalid("track.unknown-outcome");

    public static Error OtherTrack => Error.Invalid("track.other-track", "/code");

    public static Error DraftExists => Error.Conflict("track.draft-exists");

    public static Error AlreadyPublished => Error.Conflict("track.already-published");

    public static Error NotPublished => Error.Conflict("track.not-published");
}
