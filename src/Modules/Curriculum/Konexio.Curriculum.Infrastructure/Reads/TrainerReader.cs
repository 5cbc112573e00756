using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Curriculum.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;

namespace Konexio.Curriculum.Infrastructure.Reads;

/// <summary>Trainers with their names opened; each reading is written down.</summary>
internal sealed class TrainerReader(ModuleSession<CurriculumDbContext> session, PersonKeys<CurriculumDbContext> keys)
{
    internal const string Select = "select t.id, t.person_id, t.registered_at, t.left_at, t.xmin, t.details_sealed from curriculum.trainers t";

    public async Task<Page<TrainerResponse>> Read(NpgsqlBatchCommand select, int limit, string operation, CancellationToken ct)
    {
        await session.Open(ct);
        var rows = await session.Query(select, row => (
            Trainer: new TrainerResponse(row.GetGuid(0), row.GetGuid(1), row.GetFieldValue<DateTimeOffset>(2), row.Maybe<DateTimeOffset>(3)) { Version = row.Version(4) },
            Details: row.IsDBNull(5) ? null : row.GetFieldValue<byte[]>(5)), ct);
        var page = Page<(TrainerResponse Trainer, byte[]? Details)>.Of(rows, limit, row => row.Trainer.Id);
        var persons = page.Items.Select(row => new PersonId(row.Trainer.PersonId)).ToList();
        var opening = await keys.FindAll(persons, ct);
        session.Touched(persons, operation, AuditedAccess.Read, "name", "email");
        return new Page<TrainerResponse>([.. page.Items.Select(row => Opened(row.Trainer, row.Details, opening))], page.NextCursor);
    }

    private static TrainerResponse Opened(TrainerResponse trainer, byte[]? details, IReadOnlyDictionary<PersonId, DataKey> keys)
    {
        if (details is null || !keys.TryGetValue(new PersonId(trainer.PersonId), out var key)) return trainer;

        var opened = StoredTrainer.Open(key, details);
        return trainer with { GivenName = opened.GivenName, FamilyName = opened.FamilyName, Email = opened.Email };
    }
}
