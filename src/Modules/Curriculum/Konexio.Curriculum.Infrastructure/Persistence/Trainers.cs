using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Curriculum.Domain.Trainers;
using Microsoft.EntityFrameworkCore;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Curriculum.Infrastructure.Persistence;

/// <summary>Trainers, sealed on the way in and opened on the way out.</summary>
internal sealed class Trainers(ModuleSession<CurriculumDbContext> session, PersonKeys<CurriculumDbContext> keys) : ITrainers
{
    public async Task<Trainer?> Find(TrainerId id, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var trainer = await context.Set<Trainer>().AsTracking().SingleOrDefaultAsync(one => one.Id == id, ct);
        if (trainer is null) return null;

        var key = await keys.Find(trainer.PersonId, ct);
        var row = context.Entry(trainer);
        if (key is not null && trainer.Details is null && row.Property<byte[]?>(TrainerTable.Details).CurrentValue is { } stored)
            trainer.Reveal(StoredTrainer.Open(key, stored));

        var revealed = trainer.Details;
        session.BeforeSave(() =>
        {
            if (trainer.Details != revealed)
                row.Property<byte[]?>(TrainerTable.Details).CurrentValue = trainer.Details is { } changed ? StoredTrainer.Seal(key!, changed) : null;
        });
        session.DemandOnChange(context, trainer);
        return trainer;
    }

    public async Task<IReadOnlyList<TrainerStanding>> Standings(IReadOnlyCollection<TrainerId> ids, CancellationToken ct)
    {
        await session.Open(ct);
        return await session.Query(
            Command("select id, left_at is not null from curriculum.trainers where id = any($1)", Uuids(ids.Select(id => id.Value))),
            row => new TrainerStanding(new TrainerId(row.GetGuid(0)), row.GetBoolean(1)), ct);
    }

    public async Task Add(Trainer trainer, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var key = await keys.Find(trainer.PersonId, ct) ?? keys.Make(trainer.PersonId);
        context.Add(trainer).Property<byte[]?>(TrainerTable.Details).CurrentValue = StoredTrainer.Seal(key, trainer.Details!);
    }
}
