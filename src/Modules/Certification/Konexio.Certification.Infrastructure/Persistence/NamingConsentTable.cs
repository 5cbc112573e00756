using Konexio.Certification.Domain.Certificates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Certification.Infrastructure.Persistence;

internal sealed class NamingConsentTable : IEntityTypeConfiguration<NamingConsent>
{
    public void Configure(EntityTypeBuilder<NamingConsent> builder)
    {
        builder.ToTable("naming_consents");
        builder.HasKey(consent => consent.PersonId);
        builder.Property(consent => consent.PersonId).ValueGeneratedNever();
        builder.Property<uint>("xmin").IsRowVersion();
    }
}
