using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Domain.Publication;
using Konexio.Impact.Infrastructure.Persistence;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Publishing;

/// <summary>Reads what was published; row security hides what belongs to another funder.</summary>
internal sealed class PublishedSheets(ModuleSession<ImpactDbContext> session)
{
    private const string Select =
        """
        select p.grant_id, g.name, f.name, g.starts_on, g.ends_on, p.month, p.report, p.hidden, p.published_at
        from impact.grant_publications p join impact.grants g on g.id = p.grant_id join impact.funders f on f.id = p.funder_id where p.id = $1
        """;

    public async Task<(Guid Grant, ReportSheet Sheet)?> Find(Guid publication, CancellationToken ct) => await session.Query(
        Command(Select, Uuid(publication)),
        row => (row.GetGuid(0), ReportSheet.Of(
            row.GetString(1), row.GetString(2), row.GetFieldValue<DateOnly>(3), row.GetFieldValue<DateOnly>(4), row.GetFieldValue<DateOnly>(5),
            StoredJson.Read<FrozenReport>(row.GetString(6)), StoredJson.Read<List<string>>(row.GetString(7)).ToHashSet(StringComparer.Ordinal),
            row.GetFieldValue<DateTimeOffset>(8))), ct) is [var found] ? found : null;
}
