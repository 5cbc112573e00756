using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.ExamSessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Certification.Infrastructure.Persistence;

internal sealed class ExamSessionTable : IEntityTypeConfiguration<ExamSession>
{
    public void Configure(EntityTypeBuilder<ExamSession> builder)
    {
        builder.ToTable("exam_sessions", table =>
        {
            table.HasCheckConstraint("ck_exam_sessions_status", $"status in ({Wire.SqlList<ExamSessionStatus>()})");
            table.HasCheckConstraint("ck_exam_sessions_seats", "seats between 1 and 1000");
            table.HasCheckConstraint("ck_exam_sessions_published", "(status = 'published') = (published_at is not null)");
        });
        builder.HasKey(session => session.Id);
        builder.Property(session => session.Id).ValueGeneratedNever();
        builder.Ignore(session => session.Modules);
        builder.Property<List<ExamModule>>("_modules").HasColumnName("modules").AsDocuments();
        builder.Ignore(session => session.Testers);
        builder.Property<List<TesterId>>("_testers").HasColumnName("testers").HasColumnType("uuid[]").HasConversion(
            testers => testers.Select(tester => tester.Value).ToArray(),
            stored => stored.Select(TesterId.From).ToList(),
            StoredJson.SameItems<TesterId>());
        builder.Ignore(session => session.Day);
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasIndex(session => new { session.StartsAt, session.Id }, "ix_exam_sessions_starts_at");
    }
}
