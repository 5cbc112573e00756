using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Curriculum.Domain.Calendar;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Curriculum.Infrastructure.Persistence;

internal sealed class CalendarLinkTable : IEntityTypeConfiguration<CalendarLink>
{
    public void Configure(EntityTypeBuilder<CalendarLink> builder)
    {
        builder.ToTable("calendar_links", table => table.HasCheckConstraint("ck_calendar_links_subject", $"subject in ({Wire.SqlList<CalendarSubject>()})"));
        builder.HasKey(link => link.Id);
        builder.Property(link => link.Id).ValueGeneratedNever();
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasIndex(link => link.SecretHash, "ux_calendar_links_secret_hash").IsUnique();
        builder.HasIndex(link => new { link.Subject, link.SubjectId, link.Id }, "ix_calendar_links_subject_subject_id_id");
    }
}
