using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Enrolment.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Enrolment.Infrastructure.Persistence;

internal sealed class DuplicateTable : IEntityTypeConfiguration<Duplicate>
{
    public void Configure(EntityTypeBuilder<Duplicate> builder)
    {
        builder.ToTable("duplicates", table =>
        {
            table.HasCheckConstraint("ck_duplicates_in_order", "first_person_id < second_person_id");
            table.HasCheckConstraint("ck_duplicates_status", $"status in ({Wire.SqlList<DuplicateStatus>()})");
            table.HasCheckConstraint("ck_duplicates_decided", "(status = 'open') = (decided_at is null)");
        });
        builder.HasKey(duplicate => duplicate.Id);
        builder.Property(duplicate => duplicate.First).HasColumnName("first_person_id");
        builder.Property(duplicate => duplicate.Second).HasColumnName("second_person_id");
        builder.Property(duplicate => duplicate.Certainty).HasConversion(new WireConverter<Certainty>());
        builder.Property(duplicate => duplicate.Reason).HasConversion(new WireConverter<DuplicateReason>());
        builder.Property(duplicate => duplicate.Status).HasConversion(new WireConverter<DuplicateStatus>());
        builder.Property(duplicate => duplicate.Survivor).HasColumnName("survivor_person_id");
        builder.Property<uint>("xmin").IsRowVersion();
        builder.Property(duplicate => duplicate.Id).ValueGeneratedNever();
        builder.Ignore(duplicate => duplicate.Absorbed).Ignore(duplicate => duplicate.DomainEvents);
        builder.HasIndex(duplicate => new { duplicate.First, duplicate.Second }, "ux_duplicates_pair").IsUnique();
        builder.HasIndex(duplicate => duplicate.Second);
        builder.HasIndex(duplicate => new { duplicate.Status, duplicate.Id });
        builder.HasOne<Person>().WithMany().HasForeignKey(duplicate => duplicate.First).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(duplicate => duplicate.Second).OnDelete(DeleteBehavior.Cascade);
    }
}
