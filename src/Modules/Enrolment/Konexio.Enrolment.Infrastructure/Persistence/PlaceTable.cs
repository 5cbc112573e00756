using Konexio.Enrolment.Domain.Cohorts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Enrolment.Infrastructure.Persistence;

internal sealed class PlaceTable : IEntityTypeConfiguration<Place>
{
    public void Configure(EntityTypeBuilder<Place> builder)
    {
        builder.ToTable("places", table =>
        {
            table.HasCheckConstraint("ck_places_state", "state in ('open', 'held', 'filled', 'closed')");
            table.HasCheckConstraint("ck_places_held_until", "(state = 'held') = (held_until is not null)");
            table.HasCheckConstraint("ck_places_number", "number > 0");
        });
        builder.HasKey(place => place.Id).HasName("pk_places");
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasOne<Cohort>().WithMany().HasForeignKey(place => place.CohortId).HasConstraintName("fk_places_cohort").OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(place => new { place.CohortId, place.Number }).IsUnique().HasDatabaseName("ux_places_cohort_id_number");
        builder.HasIndex(place => new { place.CohortId, place.Number }, "ix_places_open").HasFilter("state = 'open'");
    }
}
