using Konexio.Enrolment.Domain.Learners;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Enrolment.Infrastructure.Persistence;

internal sealed class ConsentEntryTable : IEntityTypeConfiguration<ConsentEntry>
{
    public void Configure(EntityTypeBuilder<ConsentEntry> builder)
    {
        builder.ToTable("consent_entries", table =>
        {
            table.HasCheckConstraint("ck_consent_entries_given", "(action = 'given') = (period is not null) and (action = 'given') = (explained_in is not null)");
            table.HasCheckConstraint("ck_consent_entries_expiry", "(expires_at is not null) = (period is not null and period <> 'untilWithdrawn')");
        });
        builder.HasKey(entry => entry.Id).HasName("pk_consent_entries");
        builder.Property(entry => entry.ExplainedIn).HasMaxLength(35);
        builder.Property(entry => entry.CollectedBy).HasMaxLength(100);
        builder.HasIndex(entry => new { entry.PersonId, entry.Purpose, entry.At }).HasDatabaseName("ix_consent_entries_person_id");
    }
}
