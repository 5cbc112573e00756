using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.SoftSkills;

/// <summary>When the grid is filled in.</summary>
public enum GridMoment
{
    Start,
    End,
}

/// <summary>The grid as one side filled it in at one end of a mentorship.</summary>
public sealed record FilledGrid(GridMoment Moment, MentorshipSide Side, IReadOnlyList<SkillRating> Ratings, DateTimeOffset At);

/// <summary>How one skill has changed: the end's rating less the start's.</summary>
public sealed record SkillChange(string Code, int Start, int End)
{
    public int Change => End - Start;
}

/// <summary>One side has rated the mentee at both ends.</summary>
public sealed record SoftSkillsMeasured(MentorshipId MentorshipId, LearnerId LearnerId, MentorshipSide Side, int GridVersion, IReadOnlyList<SkillChange> Changes) : IDomainEvent;

/// <summary>All filled grids of a mentorship, of one version of the grid, so that its ends can be compared.</summary>
public sealed class SoftSkillsRecord : AggregateRoot
{
    /// <summary>How many days after its end the grid can still be filled in.</summary>
    private const int DaysAfterEnd = 30;

    private List<FilledGrid> _filled = [];

    private SoftSkillsRecord()
    {
    }

    public MentorshipId MentorshipId { get; private set; }

    public LearnerId LearnerId { get; private set; }

    /// <summary>The mentee as a person.</summary>
    public PersonId PersonId { get; private set; }

    public int GridVersion { get; private set; }

    public IReadOnlyList<FilledGrid> Filled => _filled;

    public static SoftSkillsRecord Of(Mentorship mentorship, SoftSkillsGrid grid) => new()
    {
        MentorshipId = mentorship.Id,
        LearnerId = mentorship.LearnerId,
        PersonId = mentorship.PersonId,
        GridVersion = grid.Version,
    };

    /// <param name="filled">The ratings.</param>
    /// <param name="grid">The grid in the record's version.</param>
    /// <param name="mentorship">The mentorship, as it stands.</param>
    public Result Fill(FilledGrid filled, SoftSkillsGrid grid, Mentorship mentorship)
    {
        if (grid.Version != GridVersion || mentorship.Id != MentorshipId) throw new ArgumentException("It is not this record's.", nameof(grid));
        if (!IsTime(filled, mentorship)) return MentorshipErrors.WrongState(mentorship.Status);
        if (Find(filled.Moment, filled.Side) is not null) return SoftSkillsErrors.AlreadyFilled;
        if (!grid.IsFilledBy(filled.Ratings)) return SoftSkillsErrors.WrongSkills;
        if (filled.Ratings.Any(rating => rating.Rating is < SoftSkillsGrid.Lowest or > SoftSkillsGrid.Highest)) return SoftSkillsErrors.WrongRating;

        _filled = [.. _filled, filled];
        if (Changes(filled.Side) is { Count: > 0 } changes) Raise(new SoftSkillsMeasured(MentorshipId, LearnerId, filled.Side, GridVersion, changes));
        return Result.Success;
    }

    /// <summary>What changed in the eyes of one side; nothing before it has filled in both ends.</summary>
    public IReadOnlyList<SkillChange> Changes(MentorshipSide side)
    {
        if (Find(GridMoment.Start, side) is not { } start || Find(GridMoment.End, side) is not { } end) return [];

        return [.. start.Ratings.Select(rating => new SkillChange(rating.Code, rating.Rating, end.Ratings.Single(last => last.Code == rating.Code).Rating))];
    }

    private static bool IsTime(FilledGrid filled, Mentorship mentorship) => filled.Moment == GridMoment.Start
        ? mentorship.Runs
        : mentorship.Status == MentorshipStatus.Active
            || (mentorship.Status == MentorshipStatus.Completed && filled.At < mentorship.EndedAt!.Value.AddDays(DaysAfterEnd));

    private FilledGrid? Find(GridMoment moment, MentorshipSide side) => _filled.Find(one => one.Moment == moment && one.Side == side);
}

public static class SoftSkillsErrors
{
    public static Error AlreadyFilled => Error.Conflict("soft-skills.already-filled");

    /// <summary>Each skill of the grid is rated once.</summary>
    public static Error WrongSkills => Error.Invalid("soft-skills.wrong-skills", "/ratings");

    public static Error WrongRating => Error.Invalid("soft-skills.wrong-rating", "/ratings");
}

public interface ISoftSkills
{
    /// <summary>The grid that new records are made by.</summary>
    Task<SoftSkillsGrid> Current(CancellationToken ct);

    Task<SoftSkillsGrid> Grid(int version, CancellationToken ct);

    Task<SoftSkillsRecord?> Find(MentorshipId mentorship, CancellationToken ct);

    Task Add(SoftSkillsRecord record, CancellationToken ct);
}
