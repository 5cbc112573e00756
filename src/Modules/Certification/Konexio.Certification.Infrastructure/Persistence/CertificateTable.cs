using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Certification.Domain.Certificates;
using Konexio.Certification.Domain.Passports;
using Konexio.Certification.Domain.SkillsCards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Certification.Infrastructure.Persistence;

internal sealed class CertificateTable : IEntityTypeConfiguration<Certificate>
{
    public const string Holder = "HolderSealed";

    /// <summary>Where the certificate stands in the status lists.</summary>
    public const string StatusNumber = "StatusNumber";

    public const string StatusNumbers = "certificate_status_numbers";

    public const string Numbers = "certificate_numbers";

    public const string UniqueNumber = "ux_certificates_number";

    public const string UniqueCode = "ux_certificates_code";

    /// <summary>An exclusion constraint, which EF cannot state (CertificationRules).</summary>
    public const string OneValid = "ex_certificates_valid";

    public const string OneSuccessor = "ux_certificates_replaces";

    public void Configure(EntityTypeBuilder<Certificate> builder)
    {
        builder.ToTable("certificates", table =>
        {
            table.HasCheckConstraint("ck_certificates_status", $"status in ({Wire.SqlList<CertificateStatus>()})");
            table.HasCheckConstraint("ck_certificates_ended", "(status = 'valid') = (ended_at is null)");
            table.HasCheckConstraint("ck_certificates_revoked", "(status = 'revoked') = (revocation is not null)");
            table.HasCheckConstraint("ck_certificates_anonymised", "(anonymised_at is null) = (holder_sealed is not null)");
        });
        builder.HasKey(certificate => certificate.Id);
        builder.Property(certificate => certificate.Id).ValueGeneratedNever();
        builder.Property(certificate => certificate.Code).HasMaxLength(10);
        builder.ComplexProperty(certificate => certificate.Candidate).AsCandidate();
        builder.Ignore(certificate => certificate.Holder);
        builder.Property<byte[]?>(Holder);
        builder.Property(certificate => certificate.AwardName).AsDocument();
        builder.Ignore(certificate => certificate.Modules);
        builder.Property<List<CertifiedModule>>("_modules").HasColumnName("modules").AsDocuments();
        builder.Property<long>(StatusNumber).HasDefaultValueSql($"nextval('certification.{StatusNumbers}')").ValueGeneratedOnAdd();
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasOne<SkillsCard>().WithMany().HasForeignKey(certificate => certificate.SkillsCardId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(certificate => certificate.Number, UniqueNumber).IsUnique();
        builder.HasIndex(certificate => certificate.Code, UniqueCode).IsUnique();
        builder.HasIndex(certificate => certificate.Replaces, OneSuccessor).IsUnique();
        builder.HasIndex([StatusNumber], "ux_certificates_status_number").IsUnique();
    }
}
