using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Curriculum.Domain.Progress;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Domain.Trainers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Curriculum.Infrastructure.Persistence;

internal sealed class StageProgressTable : IEntityTypeConfiguration<StageProgress>, IEntityTypeConfiguration<OutcomeProgress>
{
    public const string EnrolmentId = "EnrolmentId";
    public const string Assessor = "AssessorId";
    public const string AcquiredOn = "AcquiredOn";
    public const string Evidence = "EvidenceSealed";

    public void Configure(EntityTypeBuilder<StageProgress> builder)
    {
        builder.ToTable("stage_progress");
        builder.HasKey(progress => progress.EnrolmentId);
        builder.Property(progress => progress.EnrolmentId).ValueGeneratedNever();
        builder.ComplexProperty(progress => progress.Stage).AsStage();
        builder.HasMany(progress => progress.Outcomes).WithOne().HasForeignKey(EnrolmentId).IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(progress => progress.Outcomes).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        builder.HasOne<RosterEntry>().WithOne().HasForeignKey<StageProgress>(progress => progress.EnrolmentId).OnDelete(DeleteBehavior.Restrict);
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasIndex(progress => new { progress.CohortId, progress.EnrolmentId }, "ix_stage_progress_cohort_id_enrolment_id");
        builder.HasIndex(progress => progress.LearnerId, "ix_stage_progress_learner_id");
    }

    public void Configure(EntityTypeBuilder<OutcomeProgress> builder)
    {
        builder.ToTable("outcome_progress", table =>
        {
            table.HasCheckConstraint("ck_outcome_progress_status", $"status in ({Wire.SqlList<OutcomeStatus>()})");
            table.HasCheckConstraint("ck_outcome_progress_started", "(status = 'notStarted') = (started_on is null)");
            table.HasCheckConstraint("ck_outcome_progress_acquired", "(status = 'acquired') = (acquired_on is not null) and (acquired_on is null) = (assessor_id is null)");
        });
        builder.Property<EnrolmentId>(EnrolmentId);
        builder.HasKey(EnrolmentId, nameof(OutcomeProgress.Code));
        builder.Property(outcome => outcome.Code).HasMaxLength(60).ValueGeneratedNever();
        builder.Ignore(outcome => outcome.Assessment);
        builder.Property<TrainerId?>(Assessor);
        builder.Property<DateOnly?>(AcquiredOn);
        builder.Property<byte[]?>(Evidence);
        builder.HasOne<Trainer>().WithMany().HasForeignKey(Assessor).OnDelete(DeleteBehavior.Restrict);
    }
}
