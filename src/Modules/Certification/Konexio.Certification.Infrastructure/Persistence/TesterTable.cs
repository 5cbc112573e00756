using Konexio.Certification.Domain.ExamSessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Certification.Infrastructure.Persistence;

internal sealed class TesterTable : IEntityTypeConfiguration<Tester>
{
    public const string Name = "NameSealed";

    public const string UniquePerson = "ux_testers_person_id";

    public void Configure(EntityTypeBuilder<Tester> builder)
    {
        builder.ToTable("testers");
        builder.HasKey(tester => tester.Id);
        builder.Property(tester => tester.Id).ValueGeneratedNever();
        builder.Ignore(tester => tester.Name);
        builder.Property<byte[]?>(Name);
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasIndex(tester => tester.PersonId, UniquePerson).IsUnique();
    }
}
