using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Sites;
using Konexio.Curriculum.Domain.Trainers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Curriculum.Infrastructure.Persistence;

internal sealed class CohortTable : IEntityTypeConfiguration<Cohort>
{
    public void Configure(EntityTypeBuilder<Cohort> builder)
    {
        builder.ToTable("cohorts", table =>
        {
            table.HasCheckConstraint("ck_cohorts_status", $"status in ({Wire.SqlList<CohortPlanStatus>()})");
            table.HasCheckConstraint("ck_cohorts_dates", "ends_on >= starts_on");
            table.HasCheckConstraint("ck_cohorts_capacity", "capacity >= 1");
        });
        builder.HasKey(cohort => cohort.Id);
        builder.Property(cohort => cohort.Id).ValueGeneratedNever();
        builder.Property(cohort => cohort.Name).HasMaxLength(200);
        builder.ComplexProperty(cohort => cohort.Stage).AsStage();
        builder.Ignore(cohort => cohort.Trainers);
        builder.Property<List<TrainerId>>("_trainers").HasColumnName("trainers").AsUuids();
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasOne<Site>().WithMany().HasForeignKey(cohort => cohort.SiteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(cohort => new { cohort.Status, cohort.Id }, "ix_cohorts_status_id");
    }
}
