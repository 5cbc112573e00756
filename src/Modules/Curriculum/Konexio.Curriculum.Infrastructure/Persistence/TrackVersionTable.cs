using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Domain.Tracks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Curriculum.Infrastructure.Persistence;

internal sealed class TrackVersionTable : IEntityTypeConfiguration<TrackVersion>
{
    public const string UniqueNumber = "ux_track_versions_track_code_number";
    public const string OneDraft = "ux_track_versions_draft";

    public void Configure(EntityTypeBuilder<TrackVersion> builder)
    {
        builder.ToTable("track_versions", table => table.HasCheckConstraint("ck_track_versions_number", "number >= 1"));
        builder.HasKey(version => version.Id);
        builder.Property(version => version.Id).ValueGeneratedNever();
        builder.Property(version => version.TrackCode).HasMaxLength(60);
        builder.Property(version => version.Content).AsDocument();
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasIndex(version => new { version.TrackCode, version.Number }, UniqueNumber).IsUnique();
        builder.HasIndex(version => version.TrackCode, OneDraft).IsUnique().HasFilter("published_at is null");
    }
}
