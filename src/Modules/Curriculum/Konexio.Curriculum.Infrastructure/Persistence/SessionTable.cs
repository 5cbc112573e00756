using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.Curriculum.Domain.Sites;
using Konexio.Curriculum.Domain.Trainers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Curriculum.Infrastructure.Persistence;

internal sealed class SessionTable : IEntityTypeConfiguration<Session>
{
    /// <summary>Exclusion constraints, which EF cannot state (CurriculumRules).</summary>
    public const string RoomTaken = "ex_sessions_room";

    public const string TrainerTaken = "ex_sessions_trainer";

    public const string CohortTaken = "ex_sessions_cohort";

    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("sessions", table =>
        {
            table.HasCheckConstraint("ck_sessions_times", "ends_at > starts_at and end_time > start_time");
            table.HasCheckConstraint("ck_sessions_cancelled", "(cancelled_at is null) = (cancellation is null)");
            table.HasCheckConstraint("ck_sessions_cancellation", $"cancellation in ({Wire.SqlList<SessionCancellation>()})");
        });
        builder.HasKey(session => session.Id);
        builder.Property(session => session.Id).ValueGeneratedNever();
        builder.Property(session => session.UnitCode).HasMaxLength(60);
        builder.ComplexProperty(session => session.Stage).AsStage();
        builder.ComplexProperty(session => session.Slot, slot =>
        {
            slot.Property(part => part.Date).HasColumnName("date");
            slot.Property(part => part.Start).HasColumnName("start_time");
            slot.Property(part => part.End).HasColumnName("end_time");
            slot.Property(part => part.StartsAt).HasColumnName("starts_at");
            slot.Property(part => part.EndsAt).HasColumnName("ends_at");
        });
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasOne(session => session.Register).WithOne("Session").HasForeignKey<Register>(RegisterTable.SessionId).IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(session => session.Register).IsRequired();
        builder.HasOne<Cohort>().WithMany().HasForeignKey(session => session.CohortId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Site>().WithMany().HasForeignKey(session => session.SiteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Room>().WithMany().HasForeignKey(session => session.RoomId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Trainer>().WithMany().HasForeignKey(session => session.TrainerId).OnDelete(DeleteBehavior.Restrict);
    }
}
