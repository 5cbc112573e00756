using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Application;
using Konexio.Curriculum.Domain.DigComp;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Infrastructure.Reads;

/// <summary>The areas and competences of DigComp 2.2, to which outcomes are mapped.</summary>
public sealed record ListDigCompAreas : IQuery<DigCompAreaList>;

public sealed record DigCompAreaList(IReadOnlyList<DigCompAreaItem> Items);

/// <summary>One of the five areas.</summary>
public sealed record DigCompAreaItem(string Code, BilingualText Name, IReadOnlyList<DigCompCompetenceItem> Competences);

/// <summary>One of the 21 competences.</summary>
public sealed record DigCompCompetenceItem(string Code, BilingualText Title);

internal sealed class ListDigCompAreasHandler : IQueryHandler<ListDigCompAreas, DigCompAreaList>
{
    private static readonly DigCompAreaList All = new([.. DigCompCatalogue.Areas.Select(area => new DigCompAreaItem(
        area.Code,
        BilingualText.Of(area.Name),
        [.. area.Competences.Select(competence => new DigCompCompetenceItem(competence.Code, BilingualText.Of(competence.Title)))]))]);

    public Task<Result<DigCompAreaList>> Handle(ListDigCompAreas request, CancellationToken cancellationToken) => Task.FromResult<Result<DigCompAreaList>>(All);
}
