using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Application.Grants;
using Konexio.Impact.Domain.Grants;
using Konexio.Impact.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Reads;

/// <summary>What a funder pays for. A funder sees only its own grants.</summary>
public sealed record GetGrant(Guid Id) : IQuery<GrantResponse>;

/// <summary>A grant.</summary>
/// <param name="Id">The grant's identifier.</param>
/// <param name="FunderId">Who pays.</param>
/// <param name="Name">What it is called.</param>
/// <param name="StartsOn">The first day that is paid for.</param>
/// <param name="EndsOn">The last day that is paid for.</param>
/// <param name="AmountCents">The amount in cents.</param>
/// <param name="Currency">Always <c>EUR</c>.</param>
/// <param name="Scope">Which cohorts are paid for.</param>
/// <param name="Targets">What is to be reached.</param>
/// <param name="RegisteredAt">When the grant was registered.</param>
public sealed record GrantResponse(
    Guid Id, Guid FunderId, string Name, DateOnly StartsOn, DateOnly EndsOn, long AmountCents, string Currency, GrantScopeContent Scope,
    IReadOnlyList<GrantTargetContent> Targets, DateTimeOffset RegisteredAt) : IVersioned
{
    [JsonIgnore]
    public uint Version { get; init; }
}

internal sealed class GetGrantHandler(ModuleSession<ImpactDbContext> session) : IQueryHandler<GetGrant, GrantResponse>
{
    internal const string Currency = "EUR";

    internal const string Select =
        "select g.id, g.funder_id, g.name, g.starts_on, g.ends_on, g.amount_cents, g.scope, g.targets, g.registered_at, g.xmin from impact.grants g";

    public async Task<Result<GrantResponse>> Handle(GetGrant request, CancellationToken cancellationToken) =>
        await session.Query(Command($"{Select} where g.id = $1", Uuid(request.Id)), Response, cancellationToken) is [var found] ? found : GrantErrors.NotFound;

    internal static GrantResponse Response(Npgsql.NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetGuid(1), row.GetString(2), row.GetFieldValue<DateOnly>(3), row.GetFieldValue<DateOnly>(4), row.GetInt64(5), Currency,
        GrantScopeContent.Of(StoredJson.Read<GrantScope>(row.GetString(6))),
        [.. StoredJson.Read<List<GrantTarget>>(row.GetString(7)).Select(target => new GrantTargetContent { Indicator = target.Indicator, Value = target.Value })],
        row.GetFieldValue<DateTimeOffset>(8))
    {
        Version = row.Version(9),
    };
}
