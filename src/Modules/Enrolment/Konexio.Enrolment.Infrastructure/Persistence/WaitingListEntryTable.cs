using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Learners;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Enrolment.Infrastructure.Persistence;

internal sealed class WaitingListEntryTable : IEntityTypeConfiguration<WaitingListEntry>
{
    public const string OneLiveEntry = "ux_waiting_list_entries_live";

    public void Configure(EntityTypeBuilder<WaitingListEntry> builder)
    {
        builder.ToTable("waiting_list_entries", table =>
        {
            table.HasCheckConstraint("ck_waiting_list_entries_state", "state in ('waiting', 'offered', 'placed', 'left')");
            table.HasCheckConstraint("ck_waiting_list_entries_priority", "priority between 0 and 9");
        });
        builder.HasKey(entry => entry.Id).HasName("pk_waiting_list_entries");
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasOne<Cohort>().WithMany().HasForeignKey(entry => entry.CohortId).HasConstraintName("fk_waiting_list_entries_cohort").OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Learner>().WithMany().HasForeignKey(entry => entry.LearnerId).HasConstraintName("fk_waiting_list_entries_learner").OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(entry => new { entry.CohortId, entry.LearnerId }).IsUnique().HasDatabaseName(OneLiveEntry).HasFilter("state <> 'left'");
        builder.HasIndex(entry => new { entry.CohortId, entry.Sequence }).IsUnique().HasDatabaseName("ux_waiting_list_entries_sequence");
        builder.HasIndex(entry => new { entry.CohortId, entry.Priority, entry.Sequence }).HasDatabaseName("ix_waiting_list_entries_order").HasFilter("state = 'waiting'");
        builder.HasIndex(entry => entry.LearnerId).HasDatabaseName("ix_waiting_list_entries_learner_id");
    }
}
