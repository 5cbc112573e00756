using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Certification.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;

namespace Konexio.Certification.Infrastructure.Reads;

/// <summary>Skills cards with their names opened; each reading is written down.</summary>
internal sealed class SkillsCardReader(ModuleSession<CertificationDbContext> session, PersonKeys<CertificationDbContext> keys)
{
    internal const string Select =
        "select c.id, c.person_id, c.learner_id, c.number, c.issued_on, c.expires_on, c.xmin, c.holder_sealed from certification.skills_cards c";

    public async Task<Page<SkillsCardResponse>> Read(NpgsqlBatchCommand select, int limit, string operation, CancellationToken ct)
    {
        await session.Open(ct);
        var rows = await session.Query(select, row => (Card: Card(row), Name: row.IsDBNull(7) ? null : row.GetFieldValue<byte[]>(7)), ct);
        var page = Page<(SkillsCardResponse Card, byte[]? Name)>.Of(rows, limit, row => row.Card.Id);
        var persons = page.Items.Select(row => new PersonId(row.Card.PersonId)).ToList();
        var opening = await keys.FindAll(persons, ct);
        session.Touched(persons, operation, AuditedAccess.Read, "name", "skillsCard");
        return new Page<SkillsCardResponse>([.. page.Items.Select(row => Opened(row.Card, row.Name, opening))], page.NextCursor);
    }

    private static SkillsCardResponse Card(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetGuid(1), row.Maybe<Guid>(2), row.GetString(3), row.GetFieldValue<DateOnly>(4), row.GetFieldValue<DateOnly>(5))
    {
        Version = row.Version(6),
    };

    private static SkillsCardResponse Opened(SkillsCardResponse card, byte[]? name, IReadOnlyDictionary<PersonId, DataKey> keys) =>
        name is not null && keys.TryGetValue(new PersonId(card.PersonId), out var key)
            ? card with { Name = SealedNames.Open(key, name, SkillsCardTable.Holder).Reveal() }
            : card;
}
