using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Certification.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;

namespace Konexio.Certification.Infrastructure.Reads;

/// <summary>Testers with their names opened; each reading is written down.</summary>
internal sealed class TesterReader(ModuleSession<CertificationDbContext> session, PersonKeys<CertificationDbContext> keys)
{
    internal const string Select = "select t.id, t.person_id, t.trainer_id, t.registered_at, t.left_at, t.xmin, t.name_sealed from certification.testers t";

    public async Task<Page<TesterResponse>> Read(NpgsqlBatchCommand select, int limit, string operation, CancellationToken ct)
    {
        await session.Open(ct);
        var rows = await session.Query(select, row => (Tester: Tester(row), Name: row.IsDBNull(6) ? null : row.GetFieldValue<byte[]>(6)), ct);
        var page = Page<(TesterResponse Tester, byte[]? Name)>.Of(rows, limit, row => row.Tester.Id);
        var persons = page.Items.Select(row => new PersonId(row.Tester.PersonId)).ToList();
        var opening = await keys.FindAll(persons, ct);
        session.Touched(persons, operation, AuditedAccess.Read, "name");
        return new Page<TesterResponse>([.. page.Items.Select(row => Opened(row.Tester, row.Name, opening))], page.NextCursor);
    }

    private static TesterResponse Tester(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetGuid(1), row.Maybe<Guid>(2), row.GetFieldValue<DateTimeOffset>(3), row.Maybe<DateTimeOffset>(4))
    {
        Version = row.Version(5),
    };

    private static TesterResponse Opened(TesterResponse tester, byte[]? name, IReadOnlyDictionary<PersonId, DataKey> keys) =>
        name is not null && keys.TryGetValue(new PersonId(tester.PersonId), out var key)
            ? tester with { Name = SealedNames.Open(key, name, TesterTable.Name).Reveal() }
            : tester;
}
