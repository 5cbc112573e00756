using Konexio.Mentoring.Domain.Mentees;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Mentoring.Infrastructure.Persistence;

internal sealed class MenteeTable : IEntityTypeConfiguration<Mentee>
{
    public const string Profile = "ProfileSealed";

    public const string UniqueLearner = "ux_mentees_learner_id";

    public const string UniquePerson = "ux_mentees_person_id";

    public void Configure(EntityTypeBuilder<Mentee> builder)
    {
        builder.ToTable("mentees");
        builder.HasKey(mentee => mentee.Id);
        builder.Property(mentee => mentee.Id).ValueGeneratedNever();
        builder.Ignore(mentee => mentee.Profile);
        builder.Ignore(mentee => mentee.Place);
        builder.Ignore(mentee => mentee.SitePoint);
        builder.Property<byte[]?>(Profile);
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasIndex(mentee => mentee.LearnerId, UniqueLearner).IsUnique();
        builder.HasIndex(mentee => mentee.PersonId, UniquePerson).IsUnique();
        builder.HasIndex(mentee => new { mentee.CohortId, mentee.Id }, "ix_mentees_cohort_id");
    }
}
