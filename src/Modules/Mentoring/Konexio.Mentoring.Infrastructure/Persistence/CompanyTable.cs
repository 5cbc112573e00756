using Konexio.Mentoring.Domain.Companies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Mentoring.Infrastructure.Persistence;

internal sealed class CompanyTable : IEntityTypeConfiguration<Company>
{
    public const string Contact = "ContactSealed";

    public const string UniqueSiret = "ux_companies_siret";

    public void Configure(EntityTypeBuilder<Company> builder)
    {
        builder.ToTable("companies", table =>
        {
            table.HasCheckConstraint("ck_companies_agreement", "agreed_until >= agreed_from");
            table.HasCheckConstraint("ck_companies_pledged_hours", "pledged_hours between 0 and 100000");
        });
        builder.HasKey(company => company.Id);
        builder.Property(company => company.Id).ValueGeneratedNever();
        builder.Property(company => company.Name).HasMaxLength(200);
        builder.Property(company => company.Siret).HasMaxLength(14).HasConversion(siret => siret!.Value, text => Siret.Of(text).Value);
        builder.ComplexProperty(company => company.Agreement, agreement =>
        {
            agreement.Property(part => part.From).HasColumnName("agreed_from");
            agreement.Property(part => part.Until).HasColumnName("agreed_until");
        });
        builder.Ignore(company => company.Contact);
        builder.Property<byte[]?>(Contact);
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasIndex(company => company.Siret, UniqueSiret).IsUnique();
    }
}
