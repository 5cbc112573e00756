using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Domain.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.ValueGeneration;

namespace Konexio.Curriculum.Infrastructure.Persistence;

/// <summary>What was sealed. The columns beside sheet and seal repeat the sheet, so that PostgreSQL can keep them apart.</summary>
internal sealed class RegisterVersionTable : IEntityTypeConfiguration<RegisterVersion>, IEntityTypeConfiguration<SealChain>
{
    /// <summary>An index on a column of a complex value, which EF cannot state (CurriculumRules).</summary>
    public const string UniquePosition = "ux_register_versions_cohort_id_position";

    public const string Version = "Version";
    public const string CohortId = "CohortId";

    public void Configure(EntityTypeBuilder<RegisterVersion> builder)
    {
        builder.ToTable("register_versions", table => table.HasCheckConstraint("ck_register_versions_first", "(position = 1) = (previous is null)"));
        builder.Property<Domain.Sessions.SessionId>(RegisterTable.SessionId);
        builder.Property<int>(Version).ValueGeneratedOnAdd().HasValueGenerator<VersionOfSheet>().HasAnnotation("Npgsql:ValueGenerationStrategy", null);
        builder.HasKey(RegisterTable.SessionId, Version);
        builder.Property<Domain.Cohorts.CohortId>(CohortId).ValueGeneratedOnAdd().HasValueGenerator<CohortOfSheet>();
        builder.Property(version => version.Sheet).AsDocument();
        builder.ComplexProperty(version => version.Seal, seal =>
        {
            seal.Property(part => part.Form).HasColumnName("form");
            seal.Property(part => part.Position).HasColumnName("position");
            seal.Property(part => part.Previous).HasColumnName("previous").HasMaxLength(64);
            seal.Property(part => part.Hash).HasColumnName("hash").HasMaxLength(64);
        });
        builder.HasOne<SealChain>().WithMany().HasForeignKey(CohortId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SealChain> builder)
    {
        builder.ToTable("seal_chains", table => table.HasCheckConstraint("ck_seal_chains_length", "length >= 0 and (length = 0) = (last_hash is null)"));
        builder.HasKey(chain => chain.CohortId);
        builder.Property(chain => chain.CohortId).ValueGeneratedNever();
        builder.Property(chain => chain.LastHash).HasMaxLength(64);
    }

    private sealed class VersionOfSheet : ValueGenerator<int>
    {
        public override bool GeneratesTemporaryValues => false;

        public override int Next(EntityEntry entry) => ((RegisterVersion)entry.Entity).Sheet.Version;
    }

    private sealed class CohortOfSheet : ValueGenerator<Domain.Cohorts.CohortId>
    {
        public override bool GeneratesTemporaryValues => false;

        public override Domain.Cohorts.CohortId Next(EntityEntry entry) => ((RegisterVersion)entry.Entity).Sheet.CohortId;
    }
}
