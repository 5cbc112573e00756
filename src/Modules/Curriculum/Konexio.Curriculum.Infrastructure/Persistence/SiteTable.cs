using Konexio.Curriculum.Domain.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;

namespace Konexio.Curriculum.Infrastructure.Persistence;

internal sealed class SiteTable : IEntityTypeConfiguration<Site>, IEntityTypeConfiguration<Room>
{
    /// <summary>An index on an expression, which EF cannot state (CurriculumRules).</summary>
    public const string UniqueRoomName = "ux_rooms_site_id_name";

    public const string SiteId = "SiteId";

    public void Configure(EntityTypeBuilder<Site> builder)
    {
        builder.ToTable("sites");
        builder.HasKey(site => site.Id);
        builder.Property(site => site.Id).ValueGeneratedNever();
        builder.Property(site => site.Name).HasMaxLength(200);
        builder.Property(site => site.Coordinates).HasColumnType("point").HasConversion(
            coordinates => new NpgsqlPoint(coordinates!.Longitude, coordinates.Latitude), stored => Coordinates.Create(stored.Y, stored.X).Value);
        builder.ComplexProperty(site => site.Address, address =>
        {
            address.Property(part => part.StreetLines).HasColumnName("street_lines").HasColumnType("text[]");
            address.Property(part => part.Postcode).HasColumnName("postcode").HasMaxLength(5);
            address.Property(part => part.CommuneName).HasColumnName("commune_name").HasMaxLength(200);
            address.Property(part => part.CommuneCode).HasColumnName("commune_code").HasMaxLength(5);
        });
        builder.HasMany(site => site.Rooms).WithOne().HasForeignKey(SiteId).IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(site => site.Rooms).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Property<uint>("xmin").IsRowVersion();
    }

    public void Configure(EntityTypeBuilder<Room> builder)
    {
        builder.ToTable("rooms", table =>
        {
            table.HasCheckConstraint("ck_rooms_seats", "seats >= 1");
            table.HasCheckConstraint("ck_rooms_computers", "computers >= 0");
        });
        builder.HasKey(room => room.Id);
        builder.Property(room => room.Id).ValueGeneratedNever();
        builder.Property(room => room.Name).HasMaxLength(200);
    }
}
