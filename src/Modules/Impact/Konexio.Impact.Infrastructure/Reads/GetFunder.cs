using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Domain.Grants;
using Konexio.Impact.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Reads;

/// <summary>An organisation that pays for what the school does.</summary>
public sealed record GetFunder(Guid Id) : IQuery<FunderResponse>;

/// <summary>A funder.</summary>
/// <param name="Id">The funder's identifier.</param>
/// <param name="Name">Its name.</param>
/// <param name="RegisteredAt">When it was registered.</param>
public sealed record FunderResponse(Guid Id, string Name, DateTimeOffset RegisteredAt);

internal sealed class GetFunderHandler(ModuleSession<ImpactDbContext> session) : IQueryHandler<GetFunder, FunderResponse>
{
    internal const string Select = "select f.id, f.name, f.registered_at from impact.funders f";

    public async Task<Result<FunderResponse>> Handle(GetFunder request, CancellationToken cancellationToken) =>
        await session.Query(Command($"{Select} where f.id = $1", Uuid(request.Id)), Response, cancellationToken) is [var found] ? found : FunderErrors.NotFound;

    internal static FunderResponse Response(Npgsql.NpgsqlDataReader row) => new(row.GetGuid(0), row.GetString(1), row.GetFieldValue<DateTimeOffset>(2));
}
