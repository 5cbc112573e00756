using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.Certificates;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.Certification.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Certification.Infrastructure.Reads;

/// <summary>
/// Says whether a certificate is valid, to anybody who has its code. The holder's name shows only with their consent; of a certificate
/// that is not valid, and of a code that nobody has, nothing else shows.
/// </summary>
/// <param name="Code">What was typed.</param>
public sealed record VerifyCertificate(string Code) : IQuery<VerifyCertificateResponse>;

/// <summary>All that anybody who has a code may know.</summary>
/// <param name="Status">Whether the certificate is valid; one that was replaced is <c>revoked</c>, too.</param>
/// <param name="Award">What was earned; only of a valid certificate.</param>
/// <param name="IssuedOn">The day of issue in Paris; only of a valid certificate.</param>
/// <param name="Holder">Who earned it; only where the holder consents.</param>
public sealed record VerifyCertificateResponse(VerificationStatus Status, CertifiedName? Award, DateOnly? IssuedOn, string? Holder)
{
    internal static VerifyCertificateResponse Of(Verification verification) => new(
        verification.Status, verification.AwardName is { } award ? new CertifiedName(award.French, award.English) : null,
        verification.IssuedOn, verification.Holder?.Reveal());

    public override string ToString() => nameof(VerifyCertificateResponse);
}

internal sealed class VerifyCertificateHandler(
    ModuleSession<CertificationDbContext> session, RequestContext caller, PersonalDataVault vault, TimeProvider clock)
    : IQueryHandler<VerifyCertificate, VerifyCertificateResponse>
{
    // One statement in one round trip, which first says who asks: PostgreSQL looks at a condition without columns before it looks at
    // any row. It hands out the sealed name only together with the entry that says so.
    private const string Sql =
        """
        with found as (
            select c.status, c.award_name ->> 'french' as french, c.award_name ->> 'english' as english, c.issued_at, c.person_id,
                n.is_given, n.until, k.kek_version, k.wrapped_key,
                case when c.status = 'valid' and n.is_given and (n.until is null or n.until > $2) and k.person_id is not null then c.holder_sealed end as named
            from certification.certificates c
                left join certification.naming_consents n on n.person_id = c.person_id
                left join certification.person_keys k on k.person_id = c.person_id
            where c.code = $1 and (select set_config('konexio.scope', $5, true)) is not null
        ), audited as (
            insert into certification.audit_entries (at, client_id, role, person_id, operation, access, purpose, fields)
            select $2, $3, 'system', person_id, 'VerifyCertificate', 'read', $4, array['name'] from found where named is not null
        )
        select * from found
        """;

    public async Task<Result<VerifyCertificateResponse>> Handle(VerifyCertificate query, CancellationToken cancellationToken)
    {
        var code = CertificateCode.Of(query.Code);
        if (!code.Succeeded) return Result<VerifyCertificateResponse>.Refused(code.Errors);

        var now = clock.GetUtcNow();
        var rows = await session.Query(
            Command(Sql, Text(code.Value.Value), Instant(now), Text(caller.ClientId), Text(caller.Purpose), Text(caller.RowScope)),
            row => Verified(row, now), cancellationToken, saysWhoAsks: true);
        return VerifyCertificateResponse.Of(rows is [var found] ? found : Verification.Of(certificate: null, consent: null, now));
    }

    private Verification Verified(NpgsqlDataReader row, DateTimeOffset now) => Verification.Of(
        Wire.Read<CertificateStatus>(row.GetString(0)), new Wording(row.GetString(1), row.GetString(2)), row.GetFieldValue<DateTimeOffset>(3),
        !row.IsDBNull(9) && NamingConsent.IsInForce(row.GetBoolean(5), row.Maybe<DateTimeOffset>(6), now) ? Holder(row) : null);

    private FullName Holder(NpgsqlDataReader row)
    {
        var key = vault.Open(new PersonId(row.GetGuid(4)), new WrappedKey(row.GetInt32(7), row.GetFieldValue<byte[]>(8)));
        return SealedNames.Open(key, row.GetFieldValue<byte[]>(9), CertificateTable.Holder);
    }
}
