using Konexio.BuildingBlocks.Infrastructure.Persistence;

namespace Konexio.Certification.Infrastructure.Persistence;

/// <summary>What PostgreSQL itself keeps true of signing keys and status lists, and EF cannot state.</summary>
internal static class SigningKeyRules
{
    public const string Down = "drop index certification.ix_certificates_ended;";

    public static string Up =>
        $"""
        -- Looked at when the transaction ends: the next key may be written before the one whose place it takes.
        alter table certification.signing_keys add constraint {SigningKeyTable.OneActive}
            exclude using btree ((revoked_at is null) with =) where (retired_at is null and revoked_at is null) deferrable initially deferred;

        -- What a status list is made of: few of all certificates.
        create index ix_certificates_ended on certification.certificates (status_number) where status <> 'valid';

        {RowSecurity.StaffOnly(CertificationDbContext.SchemaName, ["signing_keys"])}
        """;
}
