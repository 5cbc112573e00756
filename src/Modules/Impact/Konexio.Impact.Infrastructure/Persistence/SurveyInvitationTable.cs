using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Impact.Domain.Invitations;
using Konexio.Impact.Domain.Surveys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Impact.Infrastructure.Persistence;

internal sealed class SurveyInvitationTable : IEntityTypeConfiguration<SurveyInvitation>
{
    public const string OncePerWave = "ux_survey_invitations_learner_survey_wave";

    public void Configure(EntityTypeBuilder<SurveyInvitation> builder)
    {
        builder.ToTable("survey_invitations", table =>
        {
            table.HasCheckConstraint("ck_survey_invitations_status", $"status in ({Wire.SqlList<InvitationStatus>()})");
            table.HasCheckConstraint("ck_survey_invitations_wave", $"wave in ({Wire.SqlList<SurveyWave>()})");
            table.HasCheckConstraint("ck_survey_invitations_answered", "(status = 'answered') = (answered_at is not null)");
            table.HasCheckConstraint("ck_survey_invitations_reminders", "reminders between 0 and 2");
        });
        builder.HasKey(invitation => invitation.Id);
        builder.Property(invitation => invitation.Id).ValueGeneratedNever();
        builder.Property(invitation => invitation.SurveyCode).HasMaxLength(40);
        builder.Ignore(invitation => invitation.MailNumber);
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasOne<Survey>().WithMany().HasForeignKey(invitation => invitation.SurveyCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(invitation => new { invitation.LearnerId, invitation.SurveyCode, invitation.Wave }, OncePerWave).IsUnique();
        builder.HasIndex(invitation => new { invitation.SurveyCode, invitation.Wave, invitation.CohortId }, "ix_survey_invitations_survey_wave_cohort");
        builder.HasIndex(invitation => invitation.PersonId, "ix_survey_invitations_person_id");
        builder.HasIndex(invitation => new { invitation.Status, invitation.Id }, "ix_survey_invitations_status_id");
        builder.HasIndex(invitation => invitation.NextMailAt, "ix_survey_invitations_next_mail_at").HasFilter("next_mail_at is not null");
        builder.HasIndex(invitation => invitation.MailTakenAt, "ix_survey_invitations_mail_taken_at").HasFilter("mail_taken_at is not null");
        builder.HasIndex(invitation => invitation.EndsAt, "ix_survey_invitations_ends_at").HasFilter("status in ('scheduled', 'sent', 'reminded')");
    }
}
