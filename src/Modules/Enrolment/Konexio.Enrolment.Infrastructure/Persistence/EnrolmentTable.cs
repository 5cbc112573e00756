using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Learners;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using LearnerEnrolment = Konexio.Enrolment.Domain.Enrolments.Enrolment;

namespace Konexio.Enrolment.Infrastructure.Persistence;

internal sealed class EnrolmentTable : IEntityTypeConfiguration<LearnerEnrolment>
{
    public const string OneLiveEnrolment = "ux_enrolments_live";
    public const string WithdrawalTextSealed = "withdrawal_text_sealed";

    public void Configure(EntityTypeBuilder<LearnerEnrolment> builder)
    {
        builder.ToTable("enrolments", table =>
        {
            table.HasCheckConstraint("ck_enrolments_status", "status in ('enrolled', 'active', 'suspended', 'completed', 'withdrawn')");
            table.HasCheckConstraint("ck_enrolments_ended", "(status in ('completed', 'withdrawn')) = (ended_on is not null)");
            table.HasCheckConstraint("ck_enrolments_withdrawn", "(status = 'withdrawn') = (withdrawal_reason is not null)");
            table.HasCheckConstraint("ck_enrolments_suspended", "status <> 'suspended' or (suspended_from is not null and suspension_reason is not null)");
        });
        builder.HasKey(enrolment => enrolment.Id).HasName("pk_enrolments");
        builder.Ignore(enrolment => enrolment.WithdrawalText);
        builder.Property<byte[]?>(WithdrawalTextSealed).HasColumnName(WithdrawalTextSealed);
        builder.Property(enrolment => enrolment.DistanceKm).HasPrecision(6, 1);
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasOne<Learner>().WithMany().HasForeignKey(enrolment => enrolment.LearnerId).HasConstraintName("fk_enrolments_learner").OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Cohort>().WithMany().HasForeignKey(enrolment => enrolment.CohortId).HasConstraintName("fk_enrolments_cohort").OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Place>().WithMany().HasForeignKey(enrolment => enrolment.PlaceId).HasConstraintName("fk_enrolments_place").OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(enrolment => new { enrolment.LearnerId, enrolment.CohortId }).IsUnique().HasDatabaseName(OneLiveEnrolment).HasFilter("status in ('enrolled', 'active', 'suspended')");
        builder.HasIndex(enrolment => enrolment.PlaceId).IsUnique().HasDatabaseName("ux_enrolments_place").HasFilter("status in ('enrolled', 'active', 'suspended')");
        builder.HasIndex(enrolment => new { enrolment.CohortId, enrolment.Id }).HasDatabaseName("ix_enrolments_cohort_id");
    }
}
