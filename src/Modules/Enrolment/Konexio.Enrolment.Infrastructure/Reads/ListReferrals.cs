using System.Globalization;
using System.Text;
using FluentValidation;
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

/// <summary>Referrals, newest first: a partner's own without a name, the school's with names.</summary>
/// <param name="Status">Only those in this state.</param>
/// <param name="UpdatedSince">Only those whose state changed at or after this instant.</param>
/// <param name="Cursor">Where the page before ended.</param>
/// <param name="Limit">How many at the most, 1 to 200.</param>
public sealed record ListReferrals(ReferralStatus? Status, DateTimeOffset? UpdatedSince, string? Cursor, int Limit) : IQuery<Page<ReferralSummary>>;

/// <summary>A referral in a list.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="PartnerId">The partner organisation that sent it.</param>
/// <param name="Reference">The partner's own reference.</param>
/// <param name="Status">Its state.</param>
/// <param name="WantedTrack">The track that the person wants.</param>
/// <param name="SubmittedAt">When it came in.</param>
/// <param name="AnswerDueAt">By when the school owes an answer.</param>
/// <param name="Overdue">Whether that time has passed without an answer.</param>
/// <param name="UpdatedAt">When its state last changed.</param>
/// <param name="ClosedAt">When it reached its last state.</param>
/// <param name="GivenName">Shown to the school's staff only.</param>
/// <param name="FamilyName">Shown to the school's staff only.</param>
public sealed record ReferralSummary(
    Guid Id, Guid PartnerId, string Reference, ReferralStatus Status, string WantedTrack, DateTimeOffset SubmittedAt,
    DateTimeOffset AnswerDueAt, bool Overdue, DateTimeOffset UpdatedAt, DateTimeOffset? ClosedAt, string? GivenName, string? FamilyName);

internal sealed class ListReferralsValidator : AbstractValidator<ListReferrals>
{
    public ListReferralsValidator()
    {
        RuleFor(list => list.Limit).InclusiveBetween(1, 200);
        RuleFor(list => list.Cursor).Must(cursor => Cursor.TryRead(cursor, out _)).WithErrorCode("input.wrong-cursor");
    }
}

internal sealed class ListReferralsHandler(ModuleSession<EnrolmentDbContext> session, RequestContext caller, PersonalDataVault vault, TimeProvider clock)
    : IQueryHandler<ListReferrals, Page<ReferralSummary>>
{
    private const string Own =
        "select r.id, r.partner_id, r.reference, r.status, r.wanted_track, r.submitted_at, r.answer_due_at, r.last_progress_at, r.closed_at from enrolment.referrals r where r.partner_id = $1";

    // One statement reads the page, its sealed names and their keys, and writes whose names were read.
    private const string Everyones =
        """
        select r.id, r.partner_id, r.reference, r.status, r.wanted_track, r.submitted_at, r.answer_due_at, r.last_progress_at, r.closed_at,
            r.person_id, p.given_name_sealed, p.family_name_sealed, k.kek_version, k.wrapped_key
        from enrolment.referrals r join enrolment.people p on p.id = r.person_id left join enrolment.person_keys k on k.person_id = r.person_id
        where true
        """;

    public async Task<Result<Page<ReferralSummary>>> Handle(ListReferrals request, CancellationToken cancellationToken)
    {
        var rows = caller.PartnerId is { } partner
            ? await session.Query(Select(Own, request, Uuid(partner)), row => Summary(row, null, null), cancellationToken)
            : await ForStaff(request, cancellationToken);
        return Page<ReferralSummary>.Of(rows, request.Limit, referral => referral.Id);
    }

    private Task<List<ReferralSummary>> ForStaff(ListReferrals request, CancellationToken ct)
    {
        var page = Select(Everyones, request);
        var context = page.Parameters.Count;
        page.CommandText =
            $"""
            with page as ({page.CommandText}), audited as (
                insert into enrolment.audit_entries (at, client_id, role, person_id, operation, access, purpose, fields)
                select ${context + 1}, ${context + 2}, ${context + 3}, person_id, 'ListReferrals', 'read', ${context + 4}, array['name'] from page)
            select * from page
            """;
        page.Parameters.Add(Instant(clock.GetUtcNow()));
        page.Parameters.Add(Text(caller.ClientId));
        page.Parameters.Add(Text(caller.Role.ToString().ToLowerInvariant()));
        page.Parameters.Add(Text(caller.Purpose));
        return session.Query(page, Named, ct);
    }

    private static NpgsqlBatchCommand Select(string from, ListReferrals request, params ReadOnlySpan<NpgsqlParameter> first)
    {
        var command = Command("", first);
        var sql = new StringBuilder(from);
        Cursor.TryRead(request.Cursor, out var after);
        if (request.Status is { } status) sql.Append(" and r.status = ").Append(Next(Text(Wire.NameOf(status))));
        if (request.UpdatedSince is { } since) sql.Append(" and r.last_progress_at >= ").Append(Next(Instant(since)));
        if (after is { } id) sql.Append(" and r.id < ").Append(Next(Uuid(id)));
        // A limit that PostgreSQL sees when it plans lets it keep one good plan for all callers.
        sql.Append(CultureInfo.InvariantCulture, $" order by r.id desc limit {request.Limit + 1}");
        command.CommandText = sql.ToString();
        return command;

        string Next(NpgsqlParameter parameter)
        {
            command.Parameters.Add(parameter);
            return $"${command.Parameters.Count}";
        }
    }

    private ReferralSummary Named(NpgsqlDataReader row)
    {
        var person = new PersonId(row.GetGuid(9));
        var key = row.IsDBNull(12) ? null : vault.Open(person, new WrappedKey(row.GetInt32(12), row.GetFieldValue<byte[]>(13)));
        return Summary(row, key?.Open(Sealed(10), SealedColumns.GivenName), key?.Open(Sealed(11), SealedColumns.FamilyName));

        byte[]? Sealed(int column) => row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);
    }

    private ReferralSummary Summary(NpgsqlDataReader row, string? givenName, string? familyName)
    {
        var due = row.GetFieldValue<DateTimeOffset>(6);
        DateTimeOffset? closed = row.IsDBNull(8) ? null : row.GetFieldValue<DateTimeOffset>(8);
        return new ReferralSummary(
            row.GetGuid(0), row.GetGuid(1), row.GetString(2), Wire.Read<ReferralStatus>(row.GetString(3)), row.GetString(4),
            row.GetFieldValue<DateTimeOffset>(5), due, closed is null && clock.GetUtcNow() > due, row.GetFieldValue<DateTimeOffset>(7), closed, givenName, familyName);
    }
}
