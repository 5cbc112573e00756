using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Application.Mentorships;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.Mentoring.Domain.SoftSkills;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.SoftSkills;

/// <summary>
/// Rates the mentee's soft skills as one side sees them: at the start of a mentorship that is accepted or active, and at its end, up to 30 days after
/// it is completed. Each side does so once at each end. A mentor's client rates for the side <c>mentor</c> alone.
/// </summary>
public sealed record FillSoftSkillsGrid : ICommand<FillSoftSkillsGridResponse>
{
    [JsonIgnore]
    public Guid MentorshipId { get; init; }

    /// <summary>Which end of the mentorship: <c>start</c> or <c>end</c>.</summary>
    /// <example>start</example>
    public GridMoment? Moment { get; init; }

    /// <summary>Who rates: <c>mentee</c> or <c>mentor</c>.</summary>
    /// <example>mentor</example>
    public MentorshipSide? Side { get; init; }

    /// <summary>A rating of each skill of the grid.</summary>
    public IReadOnlyList<GridRating> Ratings { get; init; } = [];
}

/// <summary>How well somebody does at one skill.</summary>
/// <param name="Code">The skill's code in the grid.</param>
/// <param name="Rating">1 (hardly) to 5 (very well).</param>
public sealed record GridRating(string Code, int? Rating);

/// <summary>What was filled in.</summary>
/// <param name="MentorshipId">The mentorship.</param>
/// <param name="GridVersion">The version of the grid that all of its ratings are by.</param>
/// <param name="Measured">Whether this side has now rated both ends, so that the change is known.</param>
public sealed record FillSoftSkillsGridResponse(Guid MentorshipId, int GridVersion, bool Measured);

internal sealed class FillSoftSkillsGridValidator : AbstractValidator<FillSoftSkillsGrid>
{
    private const int MostSkills = 30;
    private const int LongestCode = 60;

    public FillSoftSkillsGridValidator()
    {
        RuleFor(command => command.Moment).NotNull();
        RuleFor(command => command.Side).NotNull();
        RuleFor(command => command.Ratings).NotNull().AtMost(MostSkills);
        RuleForEach(command => command.Ratings).NotNull().ChildRules(rating =>
        {
            rating.RuleFor(one => one.Code).NotEmpty().PlainText(LongestCode);
            rating.RuleFor(one => one.Rating).NotNull().InclusiveBetween(SoftSkillsGrid.Lowest, SoftSkillsGrid.Highest);
        });
    }
}

internal sealed class FillSoftSkillsGridHandler(IMentorships mentorships, ISoftSkills softSkills, ICaller caller, IAudit audit, TimeProvider clock)
    : ICommandHandler<FillSoftSkillsGrid, FillSoftSkillsGridResponse>
{
    public async Task<Result<FillSoftSkillsGridResponse>> Handle(FillSoftSkillsGrid command, CancellationToken cancellationToken)
    {
        if (await mentorships.Find(new MentorshipId(command.MentorshipId), cancellationToken) is not { } mentorship) return MentorshipErrors.NotFound;
        if (caller.Refusal(command.Side!.Value) is { } refusal) return refusal;

        var known = await softSkills.Find(mentorship.Id, cancellationToken);
        var grid = known is null ? await softSkills.Current(cancellationToken) : await softSkills.Grid(known.GridVersion, cancellationToken);
        var record = known ?? SoftSkillsRecord.Of(mentorship, grid);
        List<SkillRating> ratings = [.. command.Ratings.Select(rating => new SkillRating(rating.Code, rating.Rating!.Value))];
        var filled = new FilledGrid(command.Moment!.Value, command.Side.Value, ratings, clock.GetUtcNow());
        if (record.Fill(filled, grid, mentorship).Error is { } wrong) return wrong;

        if (known is null) await softSkills.Add(record, cancellationToken);
        audit.Touched(mentorship.PersonId, nameof(FillSoftSkillsGrid), AuditedAccess.Change, "softSkills");
        return new FillSoftSkillsGridResponse(command.MentorshipId, grid.Version, record.Changes(filled.Side).Count > 0);
    }
}
