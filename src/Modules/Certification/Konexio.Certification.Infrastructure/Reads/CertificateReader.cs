using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.Certificates;
using Konexio.Certification.Domain.Passports;
using Konexio.Certification.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Certification.Infrastructure.Reads;

/// <summary>One certificate with its holder's name opened; each reading is written down.</summary>
internal sealed class CertificateReader(ModuleSession<CertificationDbContext> session, PersonKeys<CertificationDbContext> keys)
{
    private const string Select =
        """
        select id, number, code, skills_card_id, learner_id, award_code, award_name, catalogue_version, modules, issued_at, status,
            ended_at, revocation, replaces, replaced_by, xmin, person_id, holder_sealed
        from certification.certificates where id = $1
        """;

    public async Task<CertificateResponse?> Find(Guid id, string operation, CancellationToken ct)
    {
        await session.Open(ct);
        var rows = await session.Query(
            Command(Select, Uuid(id)),
            row => (Certificate: Of(row), Person: new PersonId(row.GetGuid(16)), Holder: row.IsDBNull(17) ? null : row.GetFieldValue<byte[]>(17)), ct);
        if (rows is not [var (certificate, person, holder)]) return null;

        session.Touched([person], operation, AuditedAccess.Read, "name", "certificate");
        return holder is not null && await keys.Find(person, ct) is { } key
            ? certificate with { Holder = SealedNames.Open(key, holder, CertificateTable.Holder).Reveal() }
            : certificate;
    }

    private static CertificateResponse Of(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetGuid(3), row.Maybe<Guid>(4), row.GetString(5), Name(StoredJson.Read<Wording>(row.GetString(6))),
        row.GetInt32(7), [.. StoredJson.Read<List<CertifiedModule>>(row.GetString(8)).Select(Module)], row.GetFieldValue<DateTimeOffset>(9),
        Wire.Read<CertificateStatus>(row.GetString(10)))
    {
        EndedAt = row.Maybe<DateTimeOffset>(11),
        Revocation = row.Text(12) is { } reason ? Wire.Read<RevocationReason>(reason) : null,
        Replaces = row.Maybe<Guid>(13),
        ReplacedBy = row.Maybe<Guid>(14),
        Version = row.Version(15),
    };

    private static CertifiedModuleResponse Module(CertifiedModule module) => new(module.Code, Name(module.Name), module.SyllabusVersion);

    private static CertifiedName Name(Wording wording) => new(wording.French, wording.English);
}
