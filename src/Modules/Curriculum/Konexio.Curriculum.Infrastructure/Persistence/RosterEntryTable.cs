using Konexio.Curriculum.Domain.Rosters;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Curriculum.Infrastructure.Persistence;

internal sealed class RosterEntryTable : IEntityTypeConfiguration<RosterEntry>
{
    public void Configure(EntityTypeBuilder<RosterEntry> builder)
    {
        builder.ToTable("roster_entries");
        builder.HasKey(entry => entry.EnrolmentId);
        builder.Property(entry => entry.EnrolmentId).ValueGeneratedNever();
        builder.Property(entry => entry.DistanceKm).HasPrecision(6, 1);
        builder.Ignore(entry => entry.Periods);
        builder.Property<List<EnrolmentPeriod>>("_periods").HasColumnName("periods").AsDays();
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasIndex(entry => new { entry.CohortId, entry.LearnerId }, "ix_roster_entries_cohort_id_learner_id");
        builder.HasIndex(entry => entry.LearnerId, "ix_roster_entries_learner_id");
        builder.HasIndex(entry => entry.PersonId, "ix_roster_entries_person_id");
    }
}
