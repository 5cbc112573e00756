using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Domain.Matching;
using Npgsql;
using NpgsqlTypes;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Mentoring.Infrastructure.Persistence;

internal sealed class MatchingRuleVersions(ModuleSession<MentoringDbContext> session) : IMatchingRules
{
    public async Task<MatchingRules> Current(CancellationToken ct) =>
        (await Read(Command("select rules from mentoring.matching_rules order by version desc limit 1"), ct))!;

    public Task<MatchingRules?> Find(int version, CancellationToken ct) =>
        Read(Command("select rules from mentoring.matching_rules where version = $1", Number(version)), ct);

    public void Add(MatchingRules rules, DateTimeOffset now) => session.Write(Command(
        "insert into mentoring.matching_rules (version, rules, published_at) values ($1, $2, $3)",
        Number(rules.Version), new NpgsqlParameter<string> { TypedValue = StoredJson.Write(rules), NpgsqlDbType = NpgsqlDbType.Jsonb }, Instant(now)));

    private async Task<MatchingRules?> Read(NpgsqlBatchCommand select, CancellationToken ct) =>
        (await session.Query(select, row => StoredJson.Read<MatchingRules>(row.GetString(0)), ct)).SingleOrDefault();
}
