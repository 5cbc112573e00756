using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Enrolment.Domain.Learners;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Enrolment.Infrastructure.Persistence;

internal sealed class PositioningTable : IEntityTypeConfiguration<Positioning>
{
    public const string EvidenceSealed = "evidence_sealed";

    public void Configure(EntityTypeBuilder<Positioning> builder)
    {
        builder.ToTable("positionings", table =>
        {
            table.HasCheckConstraint("ck_positionings_digital", string.Join(" and ", DigitalColumns.Select(column => $"{column} between 0 and 8")));
            table.HasCheckConstraint("ck_positionings_validity", "valid_until > taken_on");
        });
        builder.HasKey(positioning => positioning.Id).HasName("pk_positionings");
        builder.Ignore(positioning => positioning.Evidence);
        builder.Property<byte[]?>(EvidenceSealed).HasColumnName(EvidenceSealed);
        builder.Property(positioning => positioning.Assessor).HasMaxLength(100);
        builder.Property(positioning => positioning.Suggestion).AsJson();
        builder.ComplexProperty(positioning => positioning.Digital, digital =>
        {
            digital.Property(levels => levels.InformationAndData).HasColumnName("digital_information_and_data");
            digital.Property(levels => levels.Communication).HasColumnName("digital_communication");
            digital.Property(levels => levels.ContentCreation).HasColumnName("digital_content_creation");
            digital.Property(levels => levels.Safety).HasColumnName("digital_safety");
            digital.Property(levels => levels.ProblemSolving).HasColumnName("digital_problem_solving");
        });
        builder.HasOne<Learner>().WithMany().HasForeignKey(positioning => positioning.LearnerId)
            .HasConstraintName("fk_positionings_learner").OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(positioning => new { positioning.LearnerId, positioning.Id }).HasDatabaseName("ix_positionings_learner_id");
    }

    private static readonly string[] DigitalColumns =
        ["digital_information_and_data", "digital_communication", "digital_content_creation", "digital_safety", "digital_problem_solving"];
}
