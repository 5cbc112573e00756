using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.Mentoring.Domain.SoftSkills;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Mentoring.Infrastructure.Persistence;

internal sealed class SoftSkillsTable : IEntityTypeConfiguration<SoftSkillsRecord>
{
    public const string OneOfMentorship = "pk_soft_skills_records";

    public void Configure(EntityTypeBuilder<SoftSkillsRecord> builder)
    {
        builder.ToTable("soft_skills_records");
        builder.HasKey(record => record.MentorshipId).HasName(OneOfMentorship);
        builder.Property(record => record.MentorshipId).ValueGeneratedNever();
        builder.Ignore(record => record.Filled);
        builder.Property<List<FilledGrid>>("_filled").HasColumnName("filled").AsDocuments();
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasOne<Mentorship>().WithOne().HasForeignKey<SoftSkillsRecord>(record => record.MentorshipId).OnDelete(DeleteBehavior.Restrict);
    }
}
