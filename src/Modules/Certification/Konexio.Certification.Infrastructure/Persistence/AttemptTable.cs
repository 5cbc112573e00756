using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.Certification.Domain.SkillsCards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Certification.Infrastructure.Persistence;

internal sealed class AttemptTable : IEntityTypeConfiguration<Attempt>
{
    public const string Secrets = "SecretsSealed";

    public const string ModuleCode = "ModuleCode";

    /// <summary>An index over columns of a complex value, which EF cannot state (CertificationRules).</summary>
    public const string OnceInSession = "ux_attempts_session_person_module";

    public void Configure(EntityTypeBuilder<Attempt> builder)
    {
        builder.ToTable("attempts", table =>
        {
            table.HasCheckConstraint("ck_attempts_status", $"status in ({Wire.SqlList<AttemptStatus>()})");
            table.HasCheckConstraint("ck_attempts_score", "score between 0 and 100");
            table.HasCheckConstraint("ck_attempts_cancelled", "(status = 'cancelled') = (cancellation_reason is not null)");
            table.HasCheckConstraint("ck_attempts_rejected", "(status = 'rejected') = (rejected_from is not null)");
            table.HasCheckConstraint("ck_attempts_scored", "status not in ('passed', 'failed') or score is not null");
        });
        builder.HasKey(attempt => attempt.Id);
        builder.Property(attempt => attempt.Id).ValueGeneratedNever();
        builder.Property(attempt => attempt.CardNumber).HasMaxLength(30);
        builder.Property(attempt => attempt.Score).HasPrecision(5, 2);
        builder.Property(attempt => attempt.Module).AsDocument();
        builder.Property<string>(ModuleCode).HasComputedColumnSql("module ->> 'code'", stored: true);
        builder.ComplexProperty(attempt => attempt.Candidate).AsCandidate();
        builder.Ignore(attempt => attempt.Accommodations);
        builder.Ignore(attempt => attempt.TesterOverride);
        builder.Ignore(attempt => attempt.Decisions);
        builder.Ignore(attempt => attempt.Minutes);
        builder.Ignore(attempt => attempt.Day);
        builder.Ignore(attempt => attempt.Outcome);
        builder.Ignore(attempt => attempt.Counts);
        builder.Property<byte[]?>(Secrets);
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasOne<ExamSession>().WithMany().HasForeignKey(attempt => attempt.ExamSessionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SkillsCard>().WithMany().HasForeignKey(attempt => attempt.SkillsCardId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Tester>().WithMany().HasForeignKey(attempt => attempt.TesterId).OnDelete(DeleteBehavior.Restrict);
    }
}
