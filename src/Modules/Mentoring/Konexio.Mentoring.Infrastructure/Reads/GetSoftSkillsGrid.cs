using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.SoftSkills;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Infrastructure.Reads;

/// <summary>The grid by which soft skills are rated now, from 1 (hardly) to 5 (very well).</summary>
public sealed record GetSoftSkillsGrid : IQuery<SoftSkillsGridResponse>;

/// <summary>A version of the grid.</summary>
/// <param name="Version">Its number.</param>
/// <param name="Skills">What is rated.</param>
public sealed record SoftSkillsGridResponse(int Version, IReadOnlyList<GridSkillResponse> Skills);

/// <summary>One skill of the grid.</summary>
/// <param name="Code">By which a rating names it.</param>
/// <param name="Fr">Its name in French.</param>
/// <param name="En">Its name in English.</param>
public sealed record GridSkillResponse(string Code, string Fr, string En);

internal sealed class GetSoftSkillsGridHandler(ISoftSkills softSkills) : IQueryHandler<GetSoftSkillsGrid, SoftSkillsGridResponse>
{
    public async Task<Result<SoftSkillsGridResponse>> Handle(GetSoftSkillsGrid request, CancellationToken cancellationToken)
    {
        var grid = await softSkills.Current(cancellationToken);
        return new SoftSkillsGridResponse(grid.Version, [.. grid.Skills.Select(skill => new GridSkillResponse(skill.Code, skill.French, skill.English))]);
    }
}
