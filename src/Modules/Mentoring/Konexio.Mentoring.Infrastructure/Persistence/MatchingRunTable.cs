using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Domain.Matching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Mentoring.Infrastructure.Persistence;

internal sealed class MatchingRunTable : IEntityTypeConfiguration<MatchingRun>
{
    public const string OneOpen = "ex_matching_runs_open";

    public void Configure(EntityTypeBuilder<MatchingRun> builder)
    {
        builder.ToTable("matching_runs", table =>
        {
            table.HasCheckConstraint("ck_matching_runs_status", $"status in ({Wire.SqlList<MatchingRunStatus>()})");
            table.HasCheckConstraint("ck_matching_runs_settled", "(status = 'proposed') = (settled_at is null)");
        });
        builder.HasKey(run => run.Id);
        builder.Property(run => run.Id).ValueGeneratedNever();
        builder.Property(run => run.Request).AsDocument();
        builder.Property(run => run.Result).AsDocument();
        builder.Ignore(run => run.Input);
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasIndex(run => new { run.CohortId, run.Id }, "ix_matching_runs_cohort_id");
        builder.HasIndex(run => new { run.Status, run.Id }, "ix_matching_runs_status");
    }
}
