using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Application.Mentorships;

namespace Konexio.Mentoring.Infrastructure.Persistence;

internal sealed class WidenRows(ModuleSession<MentoringDbContext> session) : IWidenRows
{
    // It ends with the transaction.
    public async Task Widen(CancellationToken ct)
    {
        await session.Open(ct);
        await session.Query(PlatformSql.Command("select set_config('konexio.scope', 'all', true)"), row => row.GetString(0), ct);
    }
}
