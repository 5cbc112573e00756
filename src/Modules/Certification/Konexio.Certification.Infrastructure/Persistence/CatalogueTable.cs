using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Certification.Domain.Catalogue;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Certification.Infrastructure.Persistence;

internal sealed class CatalogueTable : IEntityTypeConfiguration<CatalogueVersion>
{
    public const string OneDraft = "ux_catalogue_versions_draft";

    public const string UniqueNumber = "ux_catalogue_versions_number";

    public void Configure(EntityTypeBuilder<CatalogueVersion> builder)
    {
        builder.ToTable("catalogue_versions");
        builder.HasKey(version => version.Id);
        builder.Property(version => version.Id).ValueGeneratedNever();
        builder.Property(version => version.Content).AsDocument();
        builder.Ignore(version => version.IsPublished);
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasIndex(version => version.Number, UniqueNumber).IsUnique();
    }
}
