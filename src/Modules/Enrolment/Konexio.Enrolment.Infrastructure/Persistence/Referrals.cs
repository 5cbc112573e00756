using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Enrolment.Domain.Partners;
using Konexio.Enrolment.Domain.Referrals;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Enrolment.Infrastructure.Persistence;

internal sealed class Referrals(ModuleSession<EnrolmentDbContext> session, PersonKeys<EnrolmentDbContext> keys) : IReferrals
{
    /// <summary>A new referral goes to PostgreSQL in the command's one batch, not through EF (docs/performance.md).</summary>
    public void Add(Referral referral)
    {
        var key = keys.Made(referral.PersonId);
        session.Track(referral);
        session.Write(Command(
            """
            insert into enrolment.referrals (id, partner_id, person_id, reference, content_fingerprint, wanted_track, needs, languages, home_commune,
                greatest_travel_minutes, attested_on, attested_language, details_sealed, status, submitted_at, answer_due_at, last_progress_at, reminders_sent, change_count)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 0, $18)
            """,
            Uuid(referral.Id.Value), Uuid(referral.PartnerId.Value), Uuid(referral.PersonId.Value), Text(referral.Reference), Bytes(referral.ContentFingerprint),
            Text(referral.WantedTrack), new NpgsqlParameter<string[]> { TypedValue = [.. referral.Needs] },
            new NpgsqlParameter<string> { TypedValue = ReferralTable.Write(referral.Languages), NpgsqlDbType = NpgsqlDbType.Jsonb },
            Text(referral.HomeCommune?.Value), Number(referral.GreatestTravelMinutes), new NpgsqlParameter<DateOnly> { TypedValue = referral.Attestation.Date },
            Text(referral.Attestation.Language.Value), Bytes(key.Seal(StoredRequest.Write(referral), SealedColumns.ReferralDetails)),
            Text(Wire.NameOf(referral.Status)), Instant(referral.SubmittedAt), Instant(referral.AnswerDueAt), Instant(referral.LastProgressAt),
            Number(referral.ChangeCount)));
        foreach (var change in referral.Changes)
        {
            session.Write(Command(
                "insert into enrolment.referral_changes (referral_id, sequence, from_status, to_status, at, changed_by, reason, note_sealed) values ($1, $2, $3, $4, $5, $6, $7, $8)",
                Uuid(referral.Id.Value), Number(change.Sequence), Text(change.From is { } from ? Wire.NameOf(from) : null),
                Text(Wire.NameOf(change.To)), Instant(change.At), Text(change.By), Text(change.Reason),
                Bytes(key.Seal(change.Note, SealedColumns.ChangeNote))));
        }
    }

    public async Task<Referral?> Find(ReferralId id, CancellationToken ct)
    {
        var referral = await (await Tracked(ct)).SingleOrDefaultAsync(found => found.Id == id, ct);
        if (referral is null) return null;

        session.DemandVersion(referral);
        return await Sealing(referral, ct);
    }

    public async Task<Referral?> FindByReference(PartnerId partnerId, string reference, CancellationToken ct) =>
        await (await Tracked(ct)).SingleOrDefaultAsync(found => found.PartnerId == partnerId && found.Reference == reference, ct);

    public async Task<IReadOnlyList<Referral>> FindByReferences(PartnerId partnerId, IReadOnlyCollection<string> references, CancellationToken ct) =>
        await (await session.Open(ct)).Set<Referral>().Where(found => found.PartnerId == partnerId && references.Contains(found.Reference)).ToListAsync(ct);

    public async Task<IReadOnlyList<Referral>> OpenOf(IReadOnlyCollection<PersonId> records, CancellationToken ct) =>
        await (await Tracked(ct)).Where(referral => records.Contains(referral.PersonId) && referral.ClosedAt == null).ToListAsync(ct);

    public async Task<IReadOnlyList<Referral>> DueForExpiry(DateTimeOffset now, int max, CancellationToken ct) =>
        await Silent("", max, ct, Instant(now - ReferralPatience.Expiry));

    public async Task<IReadOnlyList<Referral>> DueForReminder(DateTimeOffset now, int max, CancellationToken ct) => await Silent(
        "and (reminders_sent = 0 or (reminders_sent = 1 and last_progress_at <= $2))", max, ct,
        Instant(now - ReferralPatience.FirstReminder), Instant(now - ReferralPatience.SecondReminder));

    private async Task<IReadOnlyList<Referral>> Silent(string also, int max, CancellationToken ct, params NpgsqlParameter[] since)
    {
        var silent = await session.Query(
            Command($"select id from enrolment.referrals where closed_at is null and last_progress_at <= $1 {also} order by last_progress_at limit {max}", since),
            row => new ReferralId(row.GetGuid(0)), ct);
        return silent.Count == 0 ? [] : await (await Tracked(ct)).Where(referral => silent.Contains(referral.Id)).OrderBy(referral => referral.LastProgressAt).ToListAsync(ct);
    }

    private async Task<IQueryable<Referral>> Tracked(CancellationToken ct) => (await session.Open(ct)).Set<Referral>().AsTracking();

    // Notes are written about a person, so their key must be at hand when the new rows are saved.
    private async Task<Referral> Sealing(Referral referral, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var key = await keys.Find(referral.PersonId, ct);
        if (key is not null && context.Entry(referral).Property<byte[]?>(ReferralTable.Details).CurrentValue is { } details)
        {
            var asked = StoredRequest.Open(key, details);
            referral.Reveal(asked.AudienceCodes, asked.Accommodation, asked.Referent, asked.Comment);
        }

        session.BeforeSave(() =>
        {
            foreach (var change in referral.Changes.Where(change => change.Note is not null))
                context.Entry(change).Property<byte[]?>(ReferralTable.Note).CurrentValue = key?.Seal(change.Note, SealedColumns.ChangeNote);
        });
        return referral;
    }
}
