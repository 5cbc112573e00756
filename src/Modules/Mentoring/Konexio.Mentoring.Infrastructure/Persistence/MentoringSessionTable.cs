using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Mentoring.Domain.Mentorships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Mentoring.Infrastructure.Persistence;

internal sealed class MentoringSessionTable : IEntityTypeConfiguration<MentoringSession>
{
    public const string Note = "NoteSealed";

    public const string OnceADay = "ux_mentoring_sessions_day";

    public void Configure(EntityTypeBuilder<MentoringSession> builder)
    {
        builder.ToTable("mentoring_sessions", table =>
        {
            table.HasCheckConstraint("ck_mentoring_sessions_status", $"status in ({Wire.SqlList<MentoringSessionStatus>()})");
            table.HasCheckConstraint("ck_mentoring_sessions_minutes", $"minutes between {MentoringSessionFacts.Step} and {MentoringSessionFacts.Longest} and minutes % {MentoringSessionFacts.Step} = 0");
            table.HasCheckConstraint("ck_mentoring_sessions_answered", "(status = 'logged') = (answered_at is null)");
            table.HasCheckConstraint("ck_mentoring_sessions_voided", "(status = 'voided') = (voiding is not null)");
        });
        builder.HasKey(session => session.Id);
        builder.Property(session => session.Id).ValueGeneratedNever();
        builder.Ignore(session => session.Note);
        builder.Property<byte[]?>(Note);
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasOne<Mentorship>().WithMany().HasForeignKey(session => session.MentorshipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(session => new { session.MentorshipId, session.HeldOn, session.Kind }, OnceADay).IsUnique().HasFilter("status <> 'voided'");
        builder.HasIndex(session => new { session.MentorshipId, session.Id }, "ix_mentoring_sessions_mentorship_id");
        builder.HasIndex(session => new { session.MentorId, session.Id }, "ix_mentoring_sessions_mentor_id");
        builder.HasIndex(session => new { session.Status, session.Id }, "ix_mentoring_sessions_status");
    }
}
