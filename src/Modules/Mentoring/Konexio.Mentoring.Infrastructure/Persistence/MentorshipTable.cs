using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Mentoring.Domain.Companies;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.Mentoring.Domain.Mentorships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Mentoring.Infrastructure.Persistence;

internal sealed class MentorshipTable : IEntityTypeConfiguration<Mentorship>
{
    public const string Words = "DeclineWordsSealed";

    public const string OneRunning = "ux_mentorships_mentee_running";

    public const string OnceOpen = "ux_mentorships_pair_open";

    public void Configure(EntityTypeBuilder<Mentorship> builder)
    {
        builder.ToTable("mentorships", table =>
        {
            table.HasCheckConstraint("ck_mentorships_status", $"status in ({Wire.SqlList<MentorshipStatus>()})");
            table.HasCheckConstraint("ck_mentorships_ended", "(status in ('proposed', 'accepted', 'active')) = (ended_at is null)");
            table.HasCheckConstraint("ck_mentorships_declined", "(status = 'declined') = (declination is not null) and (declination is null) = (declined_by is null)");
            table.HasCheckConstraint("ck_mentorships_cancelled", "(status = 'cancelled') = (cancellation is not null) and (cancellation is null) = (cancelled_by is null)");
            table.HasCheckConstraint("ck_mentorships_accepted", "status not in ('accepted', 'active', 'completed') or (mentee_accepted_at is not null and mentor_accepted_at is not null)");
            table.HasCheckConstraint("ck_mentorships_started", "status not in ('active', 'completed') or (started_at is not null and silent_since is not null)");
        });
        builder.HasKey(mentorship => mentorship.Id);
        builder.Property(mentorship => mentorship.Id).ValueGeneratedNever();
        builder.Ignore(mentorship => mentorship.DeclineWords);
        builder.Ignore(mentorship => mentorship.Runs);
        builder.Ignore(mentorship => mentorship.IsOpen);
        builder.Property<byte[]?>(Words);
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasOne<Mentee>().WithMany().HasForeignKey(mentorship => mentorship.MenteeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Mentor>().WithMany().HasForeignKey(mentorship => mentorship.MentorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Company>().WithMany().HasForeignKey(mentorship => mentorship.CompanyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Mentorship>().WithMany().HasForeignKey(mentorship => mentorship.Continues).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(mentorship => mentorship.MenteeId, OneRunning).IsUnique().HasFilter("status in ('accepted', 'active')");
        builder.HasIndex(mentorship => new { mentorship.MenteeId, mentorship.MentorId }, OnceOpen).IsUnique().HasFilter("status in ('proposed', 'accepted', 'active')");
        builder.HasIndex(mentorship => new { mentorship.MenteeId, mentorship.Id }, "ix_mentorships_mentee_id");
        builder.HasIndex(mentorship => new { mentorship.MentorId, mentorship.Id }, "ix_mentorships_mentor_id");
        builder.HasIndex(mentorship => new { mentorship.CohortId, mentorship.Id }, "ix_mentorships_cohort_id");
        builder.HasIndex(mentorship => new { mentorship.Status, mentorship.Id }, "ix_mentorships_status");
        builder.HasIndex(mentorship => mentorship.MatchingRunId, "ix_mentorships_matching_run_id");
        builder.HasIndex(mentorship => mentorship.PersonId, "ix_mentorships_person_id");
        builder.HasIndex(mentorship => mentorship.SilentSince, "ix_mentorships_silent_since").HasFilter("status = 'active'");
    }
}
