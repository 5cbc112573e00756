using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Workshops;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Mentoring.Infrastructure.Persistence;

internal sealed class WorkshopTable : IEntityTypeConfiguration<Workshop>
{
    public void Configure(EntityTypeBuilder<Workshop> builder)
    {
        builder.ToTable("workshops", table =>
        {
            table.HasCheckConstraint("ck_workshops_status", $"status in ({Wire.SqlList<WorkshopStatus>()})");
            table.HasCheckConstraint("ck_workshops_minutes", "minutes between 15 and 480 and minutes % 15 = 0");
        });
        builder.HasKey(workshop => workshop.Id);
        builder.Property(workshop => workshop.Id).ValueGeneratedNever();
        builder.Property(workshop => workshop.Title).HasMaxLength(120);
        builder.Ignore(workshop => workshop.Mentors);
        builder.Property<List<WorkshopMentor>>("_mentors").HasColumnName("mentors").AsDocuments();
        builder.Ignore(workshop => workshop.Learners);
        AsIds(builder.Property<List<LearnerId>>("_learners").HasColumnName("learners"));
        builder.Ignore(workshop => workshop.Present);
        AsIds(builder.Property<List<LearnerId>>("_present").HasColumnName("present"));
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasIndex(workshop => new { workshop.Status, workshop.Id }, "ix_workshops_status");
    }

    private static void AsIds(PropertyBuilder<List<LearnerId>> property) => property.HasColumnType("uuid[]").HasConversion(
        learners => learners.Select(learner => learner.Value).ToArray(),
        stored => stored.Select(LearnerId.From).ToList(),
        StoredJson.SameItems<LearnerId>());
}
