using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Domain.Progress;
using Konexio.Curriculum.Domain.Rosters;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Curriculum.Infrastructure.Persistence;

internal sealed class DropOutTable : IEntityTypeConfiguration<DropOutRisk>, IEntityTypeConfiguration<DropOutRule>
{
    public void Configure(EntityTypeBuilder<DropOutRisk> builder)
    {
        builder.ToTable("drop_out_risks", table => table.HasCheckConstraint("ck_drop_out_risks_raised", "(raised_at is null) = (fired = '[]'::jsonb)"));
        builder.HasKey(risk => risk.EnrolmentId);
        builder.Property(risk => risk.EnrolmentId).ValueGeneratedNever();
        builder.Ignore(risk => risk.Fired);
        builder.Property<List<FiredRule>>("_fired").HasColumnName("fired").AsDocuments();
        builder.HasOne<RosterEntry>().WithOne().HasForeignKey<DropOutRisk>(risk => risk.EnrolmentId).OnDelete(DeleteBehavior.Restrict);
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasIndex(risk => new { risk.CohortId, risk.EnrolmentId }, "ix_drop_out_risks_raised").HasFilter("raised_at is not null");
    }

    /// <summary>The school's own rules come with the table; whoever changes them changes data.</summary>
    public void Configure(EntityTypeBuilder<DropOutRule> builder)
    {
        builder.ToTable("drop_out_rules", table =>
        {
            table.HasCheckConstraint("ck_drop_out_rules_rate", "rate_below between 0 and 1");
            table.HasCheckConstraint("ck_drop_out_rules_asks", "num_nonnulls(consecutive_absences, rate_below, distance_km_over) > 0");
        });
        builder.HasKey(rule => rule.Code);
        builder.Property(rule => rule.Code).HasMaxLength(60).ValueGeneratedNever();
        builder.Property(rule => rule.RateBelow).HasPrecision(4, 3);
        builder.Property(rule => rule.DistanceKmOver).HasPrecision(6, 1);
        builder.HasData(DropOutRules.Seed.Rules);
    }
}
