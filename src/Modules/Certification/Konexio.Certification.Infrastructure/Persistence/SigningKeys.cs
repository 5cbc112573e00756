using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Certification.Domain.Credentials;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Certification.Infrastructure.Persistence;

/// <summary>Each private half is sealed under a data key of its own, which is destroyed with it.</summary>
internal sealed class SigningKeys(ModuleSession<CertificationDbContext> session, PersonKeys<CertificationDbContext> keys) : ISigningKeys
{
    private const string Column = "signing_keys.private";

    // The lock comes in a statement of its own: what is read with it would be from before the wait.
    public async Task Lock(CancellationToken ct)
    {
        var context = await session.Open(ct);
        await context.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('certification.signing_keys'))", ct);
    }

    public async Task<SigningKey?> FindActive(CancellationToken ct) =>
        await Load(known => known.Where(key => key.RetiredAt == null && key.RevokedAt == null), ct);

    public async Task<SigningKey?> Find(SigningKeyId id, CancellationToken ct) => await Load(known => known.Where(key => key.Id == id), ct);

    public async Task Add(SigningKey key, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var sealedHalf = keys.Make(KeyOf(key)).Seal(Convert.ToBase64String(key.Private!.Reveal()), Column);
        context.Add(key).Property<byte[]?>(SigningKeyTable.Private).CurrentValue = sealedHalf;
    }

    private async Task<SigningKey?> Load(Func<IQueryable<SigningKey>, IQueryable<SigningKey>> which, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var found = await which(context.Set<SigningKey>().AsTracking()).SingleOrDefaultAsync(ct);
        if (found is null) return null;

        var row = context.Entry(found).Property<byte[]?>(SigningKeyTable.Private);
        if (row.CurrentValue is { } stored)
            found.Reveal(PrivateKey.From(Convert.FromBase64String((await keys.Of(KeyOf(found), ct)).Open(stored, Column)!)));

        session.DemandOnChange(context, found);
        session.BeforeSave(() =>
        {
            if (found.Private is not null || row.CurrentValue is null) return;

            row.CurrentValue = null;
            session.Write(Command("delete from certification.person_keys where person_id = $1", Uuid(found.Id.Value)));
        });
        return found;
    }

    private static PersonId KeyOf(SigningKey key) => new(key.Id.Value);
}
