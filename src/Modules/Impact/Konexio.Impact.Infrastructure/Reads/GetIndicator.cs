using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Application.Indicators;
using Konexio.Impact.Domain.Indicators;
using Konexio.Impact.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Reads;

/// <summary>What an indicator measures, and measured before.</summary>
public sealed record GetIndicator(string Code) : IQuery<IndicatorHistory>;

/// <summary>An indicator's versions, the one in force first.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Versions">Its versions.</param>
public sealed record IndicatorHistory(string Code, IReadOnlyList<IndicatorResponse> Versions);

/// <summary>One version of what is measured, which never changes.</summary>
/// <param name="Code">The indicator's code.</param>
/// <param name="Number">The version's number; the greatest is in force.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Method">How it is counted.</param>
/// <param name="Unit">What its ratio means.</param>
/// <param name="Formula">What is divided by what.</param>
/// <param name="CreatedAt">Since when it has been so.</param>
public sealed record IndicatorResponse(
    string Code, int Number, IndicatorWording Name, IndicatorWording Method, IndicatorUnit Unit, IndicatorFormulaContent Formula, DateTimeOffset CreatedAt);

internal sealed class GetIndicatorHandler(ModuleSession<ImpactDbContext> session) : IQueryHandler<GetIndicator, IndicatorHistory>
{
    public async Task<Result<IndicatorHistory>> Handle(GetIndicator request, CancellationToken cancellationToken)
    {
        var versions = await session.Query(
            Command("select i.code, i.number, i.content, i.created_at from impact.indicators i where i.code = $1 order by i.number desc", Text(request.Code)), Response, cancellationToken);
        return versions.Count == 0 ? IndicatorErrors.NotFound : new IndicatorHistory(request.Code, versions);
    }

    internal static IndicatorResponse Response(Npgsql.NpgsqlDataReader row)
    {
        var content = StoredJson.Read<IndicatorContent>(row.GetString(2));
        return new IndicatorResponse(
            row.GetString(0), row.GetInt32(1), IndicatorWording.Of(content.Name), IndicatorWording.Of(content.Method), content.Unit,
            IndicatorFormulaContent.Of(content.Formula), row.GetFieldValue<DateTimeOffset>(3));
    }
}
