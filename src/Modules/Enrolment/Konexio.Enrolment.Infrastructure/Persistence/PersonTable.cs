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
        builder.Property<byte[]?>("PartnerPersonIndex");
        builder.Property<byte[]?>("EmailIndex");
        builder.Property<byte[]?>("PhoneIndex");
        builder.Property<byte[][]?>("NameIndexes");
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasIndex("PartnerPersonIndex").HasFilter("partner_person_index is not null");
        builder.HasIndex("EmailIndex").HasFilter("email_index is not null");
        builder.HasIndex("PhoneIndex").HasFilter("phone_index is not null");
        builder.HasIndex("NameIndexes").HasMethod("gin");
        builder.HasIndex(person => person.MergedInto).HasFilter("merged_into is not null");
        builder.HasOne<Person>().WithMany().HasForeignKey(person => person.MergedInto).OnDelete(DeleteBehavior.Restrict);
    }
}
