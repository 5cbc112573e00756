using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Domain.Grants;
using Konexio.Impact.Domain.Publication;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Impact.Infrastructure.Persistence;

internal sealed class ClaimTable : IEntityTypeConfiguration<Claim>
{
    /// <summary>An exclusion constraint, which EF cannot state (PublicationRules).</summary>
    public const string OnePublished = "ex_claims_published";

    public void Configure(EntityTypeBuilder<Claim> builder)
    {
        builder.ToTable("claims", table =>
        {
            table.HasCheckConstraint("ck_claims_status", $"status in ({Wire.SqlList<ClaimStatus>()})");
            table.HasCheckConstraint("ck_claims_measured", "(status = 'draft') = (measured is null)");
            table.HasCheckConstraint("ck_claims_published", "(status in ('draft', 'computed')) = (published_at is null)");
            table.HasCheckConstraint("ck_claims_ended", "(status in ('superseded', 'withdrawn')) = (ended_at is not null)");
            table.HasCheckConstraint("ck_claims_withdrawn", "(status = 'withdrawn') = (withdrawal is not null)");
        });
        builder.HasKey(claim => claim.Id);
        builder.Property(claim => claim.Id).ValueGeneratedNever();
        builder.Property(claim => claim.Subject).AsDocument();
        builder.Property(claim => claim.Measured).AsDocument();
        builder.Property(claim => claim.Indicator).HasMaxLength(60);
        builder.Property(claim => claim.ScopeKey).HasMaxLength(64);
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasIndex(claim => new { claim.Indicator, claim.Id }, "ix_claims_indicator_id");
        builder.HasIndex(claim => new { claim.Status, claim.Id }, "ix_claims_status_id");
    }
}

internal sealed class GrantPublicationTable : IEntityTypeConfiguration<GrantPublication>
{
    public const string OncePerMonth = "ux_grant_publications_grant_id_month";

    public void Configure(EntityTypeBuilder<GrantPublication> builder)
    {
        builder.ToTable("grant_publications", table => table.HasCheckConstraint("ck_grant_publications_month", "extract(day from month) = 1"));
        builder.HasKey(publication => publication.Id);
        builder.Property(publication => publication.Id).ValueGeneratedNever();
        builder.Property(publication => publication.Report).AsDocument();
        builder.Property(publication => publication.Hidden).AsDocuments();
        builder.HasOne<Grant>().WithMany().HasForeignKey(publication => publication.GrantId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(publication => new { publication.GrantId, publication.Month }, OncePerMonth).IsUnique();
    }
}
