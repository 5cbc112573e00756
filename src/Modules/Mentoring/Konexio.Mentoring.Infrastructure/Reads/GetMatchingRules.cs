using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Application.Matching;
using Konexio.Mentoring.Domain.Matching;
using Konexio.Mentoring.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Mentoring.Infrastructure.Reads;

/// <summary>The rules by which runs score pairs.</summary>
/// <param name="Version">An older version; the one in force where absent.</param>
public sealed record GetMatchingRules(int? Version) : IQuery<MatchingRulesResponse>;

/// <summary>One version of the rules; it never changes. A language in common, exclusions, capacity, vetting and consent hold in every version.</summary>
/// <param name="Version">Its number; the greatest is in force.</param>
/// <param name="Weights">How much each part of a score counts, in percent.</param>
/// <param name="SlotsWanted">How many shared weekly slots are as good as it gets.</param>
/// <param name="FarthestKilometres">From how many kilometres on being near counts nothing.</param>
/// <param name="OnlinePart">The distance part of who meets online, or whose place is not known, 0 to 1,000.</param>
/// <param name="SpreadStep">What each mentee that a company's mentors have already takes off the next one's part, 0 to 1,000.</param>
/// <param name="PublishedAt">When it was published.</param>
public sealed record MatchingRulesResponse(
    int Version, MatchingWeightsContent Weights, int SlotsWanted, int FarthestKilometres, int OnlinePart, int SpreadStep, DateTimeOffset PublishedAt);

internal sealed class GetMatchingRulesHandler(ModuleSession<MentoringDbContext> session) : IQueryHandler<GetMatchingRules, MatchingRulesResponse>
{
    public async Task<Result<MatchingRulesResponse>> Handle(GetMatchingRules request, CancellationToken cancellationToken)
    {
        var select = request.Version is { } version
            ? Command("select rules, published_at from mentoring.matching_rules where version = $1", Number(version))
            : Command("select rules, published_at from mentoring.matching_rules order by version desc limit 1");
        var found = await session.Query(select, row => Response(StoredJson.Read<MatchingRules>(row.GetString(0)), row.GetFieldValue<DateTimeOffset>(1)), cancellationToken);
        return found is [var rules] ? rules : MatchingErrors.RulesNotFound;
    }

    private static MatchingRulesResponse Response(MatchingRules rules, DateTimeOffset publishedAt) => new(
        rules.Version, MatchingWeightsContent.Of(rules.Weights), rules.SlotsWanted, rules.FarthestKilometres, rules.OnlinePart, rules.SpreadStep, publishedAt);
}
