using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Application.SoftSkills;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.Mentoring.Domain.SoftSkills;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Infrastructure.Reads;

/// <summary>How a mentee's soft skills were rated in one mentorship, and how they have changed. A mentor's client sees its own mentorships alone.</summary>
public sealed record GetSoftSkills(Guid MentorshipId) : IQuery<SoftSkillsResponse>;

/// <summary>The ratings of one mentorship.</summary>
/// <param name="MentorshipId">The mentorship.</param>
/// <param name="GridVersion">The version of the grid that all of them are by; absent before the first.</param>
/// <param name="Filled">Each grid that was filled in.</param>
/// <param name="Changes">What changed, for each side that has rated both ends.</param>
public sealed record SoftSkillsResponse(Guid MentorshipId, int? GridVersion, IReadOnlyList<FilledGridResponse> Filled, IReadOnlyList<SoftSkillsChange> Changes)
{
    public override string ToString() => nameof(SoftSkillsResponse);
}

/// <summary>The grid as one side filled it in.</summary>
/// <param name="Moment">At which end of the mentorship.</param>
/// <param name="Side">Who rated.</param>
/// <param name="Ratings">A rating of each skill.</param>
/// <param name="FilledAt">When.</param>
public sealed record FilledGridResponse(GridMoment Moment, MentorshipSide Side, IReadOnlyList<GridRating> Ratings, DateTimeOffset FilledAt);

/// <summary>What changed in the eyes of one side.</summary>
/// <param name="Side">Who rated.</param>
/// <param name="Skills">Each skill.</param>
public sealed record SoftSkillsChange(MentorshipSide Side, IReadOnlyList<ChangedSkill> Skills);

/// <summary>One skill at both ends.</summary>
/// <param name="Code">The skill's code in the grid.</param>
/// <param name="Start">Its rating at the start.</param>
/// <param name="End">Its rating at the end.</param>
/// <param name="Change">The end's rating less the start's, -4 to 4.</param>
public sealed record ChangedSkill(string Code, int Start, int End, int Change);

internal sealed class GetSoftSkillsHandler(IMentorships mentorships, ISoftSkills softSkills, IAudit audit) : IQueryHandler<GetSoftSkills, SoftSkillsResponse>
{
    public async Task<Result<SoftSkillsResponse>> Handle(GetSoftSkills request, CancellationToken cancellationToken)
    {
        if (await mentorships.Find(new MentorshipId(request.MentorshipId), cancellationToken) is not { } mentorship) return MentorshipErrors.NotFound;

        var record = await softSkills.Find(mentorship.Id, cancellationToken);
        audit.Touched(mentorship.PersonId, nameof(GetSoftSkills), AuditedAccess.Read, "softSkills");
        return record is null ? new SoftSkillsResponse(request.MentorshipId, null, [], []) : Shown(record);
    }

    private static SoftSkillsResponse Shown(SoftSkillsRecord record) => new(
        record.MentorshipId.Value, record.GridVersion,
        [.. record.Filled.Select(filled => new FilledGridResponse(
            filled.Moment, filled.Side, [.. filled.Ratings.Select(rating => new GridRating(rating.Code, rating.Rating))], filled.At))],
        [.. Enum.GetValues<MentorshipSide>().Select(side => new SoftSkillsChange(
                side, [.. record.Changes(side).Select(change => new ChangedSkill(change.Code, change.Start, change.End, change.Change))]))
            .Where(change => change.Skills.Count > 0)]);
}
