using Konexio.Enrolment.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Enrolment.Infrastructure.Persistence;

internal sealed class PersonTable : IEntityTypeConfiguration<Person>
{
    public const string GivenName = "GivenNameSealed";
    public const string FamilyName = "FamilyNameSealed";
    public const string Details = "DetailsSealed";

    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people");
        builder.HasKey(person => person.Id);
        builder.Property(person => person.Id).ValueGeneratedNever();
        builder.Ignore(person => person.Details).Ignore(person => person.Survivor).Ignore(person => person.DomainEvents);
        builder.Property<byte[]?>(GivenName);
        builder.Property<byte[]?>(FamilyName);
        builder.Property<byte[]?>(Details);
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasIndex(person => person.MergedInto).HasFilter("merged_into is not null");
        builder.HasOne<Person>().WithMany().HasForeignKey(person => person.MergedInto).OnDelete(DeleteBehavior.Restrict);
    }
}
