using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Enrolment.Domain.Referrals;
using Konexio.Enrolment.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Enrolment.Infrastructure.Reads;

/// <summary>Every change of a referral: from, to, when, who and why; the oldest first.</summary>
public sealed record GetReferralHistory(ReferralId Id) : IQuery<ReferralHistory>;

/// <summary>A referral's changes, the oldest first.</summary>
public sealed record ReferralHistory(IReadOnlyList<ReferralHistoryEntry> Items);

/// <summary>One change of a referral.</summary>
/// <param name="Sequence">1, 2, 3 ... within the referral.</param>
/// <param name="From">The state before; absent on the submission.</param>
/// <param name="To">The state after.</param>
/// <param name="At">When.</param>
/// <param name="By">The client that made the change; a partner reads <c>school</c> or <c>partner</c>.</param>
/// <param name="Reason">A coded reason.</param>
/// <param name="Note">What was written; a partner reads the school's questions and their answers only.</param>
public sealed record ReferralHistoryEntry(
    int Sequence, ReferralStatus? From, ReferralStatus To, DateTimeOffset At, string By, string? Reason, string? Note)
{
    // A record prints its members; what was written about a person must not reach a log.
    public override string ToString() => nameof(ReferralHistoryEntry);
}

internal sealed class GetReferralHistoryHandler(ModuleSession<EnrolmentDbContext> session, PersonKeys<EnrolmentDbContext> keys, RequestContext caller)
    : IQueryHandler<GetReferralHistory, ReferralHistory>
{
    private const string Sql =
        """
        select c.sequence, c.from_status, c.to_status, c.at, c.changed_by, c.reason, c.note_sealed, r.person_id
        from enrolment.referrals r join enrolment.referral_changes c on c.referral_id = r.id
        where r.id = $1
        order by c.sequence
        """;

    public async Task<Result<ReferralHistory>> Handle(GetReferralHistory request, CancellationToken cancellationToken)
    {
        var rows = await session.Query(Command(Sql, Uuid(request.Id.Value)), Row.Read, cancellationToken);
        if (rows.Count == 0) return ReferralErrors.NotFound;

        var person = rows[0].Person;
        var shown = rows.Any(row => row.Note is not null && MayRead(row));
        var key = shown ? await keys.Find(person, cancellationToken) : null;
        session.Touched([person], nameof(GetReferralHistory), AuditedAccess.Read, key is null ? ["history"] : ["history", "note"]);

        var (submittedBy, ofPartner) = (rows[0].By, caller.PartnerId is not null);
        return new ReferralHistory([.. rows.Select(row => Entry(row, ofPartner ? Side(row, submittedBy) : row.By, key))]);
    }

    private ReferralHistoryEntry Entry(Row row, string by, DataKey? key) => new(
        row.Sequence, row.From, row.To, row.At, by, MayKnowReason(row) ? row.Reason : null,
        MayRead(row) ? key?.Open(row.Note, SealedColumns.ChangeNote) : null);

    // The question and its answer are meant for both sides; every other note is the school's own.
    private bool MayRead(Row row) =>
        caller.PartnerId is null
        || row.To == ReferralStatus.InfoRequested
        || row is { From: ReferralStatus.InfoRequested, To: ReferralStatus.InReview };

    // Until a second person has confirmed it, a decline is only the school's idea.
    private bool MayKnowReason(Row row) => caller.PartnerId is null || row.To != ReferralStatus.DeclineProposed;

    // A partner may have several clients: this one, and the one that sent the referral, are known to be its own.
    private string Side(Row row, string submittedBy) =>
        row.By == submittedBy || row.By == caller.ClientId ? "partner" : ReferralChange.School;

    private sealed record Row(
        int Sequence, ReferralStatus? From, ReferralStatus To, DateTimeOffset At, string By, string? Reason, byte[]? Note, PersonId Person)
    {
        public static Row Read(NpgsqlDataReader row) => new(
            row.GetInt32(0), row.IsDBNull(1) ? null : Wire.Read<ReferralStatus>(row.GetString(1)), Wire.Read<ReferralStatus>(row.GetString(2)),
            row.GetFieldValue<DateTimeOffset>(3), row.GetString(4), row.IsDBNull(5) ? null : row.GetString(5),
            row.IsDBNull(6) ? null : row.GetFieldValue<byte[]>(6), new PersonId(row.GetGuid(7)));
    }
}
