using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Domain.Grants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Impact.Infrastructure.Persistence;

internal sealed class GrantTable : IEntityTypeConfiguration<Grant>
{
    public void Configure(EntityTypeBuilder<Grant> builder)
    {
        builder.ToTable("grants");
        builder.HasKey(grant => grant.Id);
        builder.Property(grant => grant.Id).ValueGeneratedNever();
        builder.Property(grant => grant.Scope).AsDocument();
        builder.Property(grant => grant.Targets).AsDocuments();
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasOne<Funder>().WithMany().HasForeignKey(grant => grant.FunderId);
        builder.HasIndex(grant => new { grant.FunderId, grant.Id });
    }
}

internal sealed class FunderTable : IEntityTypeConfiguration<Funder>
{
    public const string UniqueName = "ux_funders_name";

    public void Configure(EntityTypeBuilder<Funder> builder)
    {
        builder.ToTable("funders");
        builder.HasKey(funder => funder.Id);
        builder.Property(funder => funder.Id).ValueGeneratedNever();
        builder.HasIndex(funder => funder.Name, UniqueName).IsUnique();
    }
}
