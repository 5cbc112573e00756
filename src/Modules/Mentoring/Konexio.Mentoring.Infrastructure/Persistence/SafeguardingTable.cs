using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.Mentoring.Domain.Safeguarding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Mentoring.Infrastructure.Persistence;

internal sealed class SafeguardingTable : IEntityTypeConfiguration<SafeguardingIncident>
{
    public const string Words = "WordsSealed";

    public const string Notes = "NotesSealed";

    public void Configure(EntityTypeBuilder<SafeguardingIncident> builder)
    {
        builder.ToTable("safeguarding_incidents", table =>
        {
            table.HasCheckConstraint("ck_safeguarding_incidents_status", $"status in ({Wire.SqlList<SafeguardingStatus>()})");
            table.HasCheckConstraint("ck_safeguarding_incidents_category", $"category in ({Wire.SqlList<SafeguardingCategory>()})");
        });
        builder.HasKey(incident => incident.Id);
        builder.Property(incident => incident.Id).ValueGeneratedNever();
        builder.Property(incident => incident.ReportedBy).HasMaxLength(200);
        builder.Ignore(incident => incident.Words);
        builder.Ignore(incident => incident.Notes);
        builder.Property<byte[]>(Words);
        builder.Property<byte[]?>(Notes);
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasOne<Mentorship>().WithMany().HasForeignKey(incident => incident.MentorshipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(incident => new { incident.Status, incident.Id }, "ix_safeguarding_incidents_status");
        builder.HasIndex(incident => incident.PersonId, "ix_safeguarding_incidents_person_id");
    }
}
