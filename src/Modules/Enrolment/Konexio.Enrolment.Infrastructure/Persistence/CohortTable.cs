using Konexio.Enrolment.Domain.Cohorts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Enrolment.Infrastructure.Persistence;

internal sealed class CohortTable : IEntityTypeConfiguration<Cohort>
{
    public void Configure(EntityTypeBuilder<Cohort> builder)
    {
        builder.ToTable("cohorts", table =>
        {
            table.HasCheckConstraint("ck_cohorts_capacity", "open_places + held_places + filled_places = capacity and least(open_places, held_places, filled_places, waiting) >= 0");
            table.HasCheckConstraint("ck_cohorts_dates", "ends_on >= starts_on");
            table.HasCheckConstraint("ck_cohorts_status", "status in ('open', 'running', 'completed', 'cancelled')");
        });
        builder.HasKey(cohort => cohort.Id).HasName("pk_cohorts");
        builder.Property(cohort => cohort.Name).HasMaxLength(200);
        builder.Property(cohort => cohort.TrackCode).HasMaxLength(60);
        builder.Property(cohort => cohort.StageCode).HasMaxLength(60);
        builder.Property(cohort => cohort.SiteName).HasMaxLength(200);
        builder.Property(cohort => cohort.SitePoint).AsPoint();
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasIndex(cohort => new { cohort.StageCode, cohort.StartsOn }).HasDatabaseName("ix_cohorts_with_open_places").HasFilter("status = 'open' and open_places > 0");
        builder.HasIndex(cohort => new { cohort.Status, cohort.Id }).HasDatabaseName("ix_cohorts_status");
    }
}
