using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Application.Progress;
using Konexio.Curriculum.Domain.Progress;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Infrastructure.Reads;

/// <summary>Lists the rules of drop-out risk that are in force.</summary>
public sealed record ListDropOutRules : IQuery<DropOutRuleList>;

internal sealed class ListDropOutRulesHandler(IDropOutRisks risks) : IQueryHandler<ListDropOutRules, DropOutRuleList>
{
    public async Task<Result<DropOutRuleList>> Handle(ListDropOutRules request, CancellationToken cancellationToken) =>
        DropOutRuleList.Of(await risks.Rules(cancellationToken));
}
