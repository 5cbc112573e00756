using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Certification.Domain.Readiness;
using Konexio.Certification.Domain.Results;
using Konexio.Certification.Domain.SkillsCards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Certification.Infrastructure.Persistence;

internal sealed class ReadinessTable : IEntityTypeConfiguration<CandidateReadiness>
{
    public const string Overrides = "OverridesSealed";

    public void Configure(EntityTypeBuilder<CandidateReadiness> builder)
    {
        builder.ToTable("candidate_readiness");
        builder.HasKey(readiness => readiness.SkillsCardId);
        builder.Property(readiness => readiness.SkillsCardId).ValueGeneratedNever();
        builder.ComplexProperty(readiness => readiness.Candidate).AsCandidate();
        builder.Ignore(readiness => readiness.Diagnostics);
        builder.Property<List<Diagnostic>>("_diagnostics").HasColumnName("diagnostics").HasColumnType("jsonb").HasConversion(
            list => StoredJson.Write(list.Select(one => new StoredDiagnostic(one.ModuleCode, one.Score.Percent, one.TakenOn)).ToList()),
            text => StoredJson.Read<List<StoredDiagnostic>>(text).Select(one => new Diagnostic(one.ModuleCode, Score.From(one.Score), one.TakenOn)).ToList(),
            StoredJson.SameItems<Diagnostic>());
        builder.Ignore(readiness => readiness.Overrides);
        builder.Property<byte[]?>(Overrides);
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasOne<SkillsCard>().WithOne().HasForeignKey<CandidateReadiness>(readiness => readiness.SkillsCardId).OnDelete(DeleteBehavior.Restrict);
    }

    internal sealed record StoredDiagnostic(string ModuleCode, decimal Score, DateOnly TakenOn);
}

internal sealed class TrainingHistoryTable : IEntityTypeConfiguration<TrainingHistory>
{
    public void Configure(EntityTypeBuilder<TrainingHistory> builder)
    {
        builder.ToTable("training_histories");
        builder.HasKey(history => history.LearnerId);
        builder.Property(history => history.LearnerId).ValueGeneratedNever();
        builder.Ignore(history => history.CompletedStages);
        builder.Ignore(history => history.Sessions);
        builder.Property<List<Domain.Catalogue.RequiredStage>>("_completedStages").HasColumnName("completed_stages").AsDocuments();
        builder.Property<List<TaughtSession>>("_sessions").HasColumnName("sessions").AsDocuments();
        builder.Property<uint>("xmin").IsRowVersion();
    }
}
