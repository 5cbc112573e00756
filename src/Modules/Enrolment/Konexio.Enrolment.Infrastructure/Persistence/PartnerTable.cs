using System.Text.Json;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Enrolment.Domain.Codes;
using Konexio.Enrolment.Domain.Partners;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Enrolment.Infrastructure.Persistence;

internal sealed class PartnerTable : IEntityTypeConfiguration<Partner>
{
    public const string UniqueSiret = "ux_partners_siret";

    // The members keep the names that the API shows, so that reads can hand the column on.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public void Configure(EntityTypeBuilder<Partner> builder)
    {
        builder.ToTable("partners", table => table.HasCheckConstraint("ck_partners_status", $"status in ({Wire.SqlList<PartnerStatus>()})"));
        builder.HasKey(partner => partner.Id);
        builder.Property(partner => partner.Id).ValueGeneratedNever();
        builder.Ignore(partner => partner.DomainEvents).Ignore(partner => partner.MayRefer).Ignore(partner => partner.Contacts);
        builder.Property<uint>("xmin").IsRowVersion();
        builder.Property(partner => partner.Name).HasMaxLength(200);
        builder.Property(partner => partner.Kind).HasMaxLength(20);
        builder.Property(partner => partner.Siret).HasMaxLength(14).HasConversion(siret => siret!.Value, text => Siret.Of(text).Value);
        builder.Property(partner => partner.Status).HasConversion(new WireConverter<PartnerStatus>());
        builder.ComplexProperty(partner => partner.Address, address =>
        {
            address.Property(part => part.StreetLines).HasColumnName("street_lines").HasColumnType("text[]");
            address.Property(part => part.Postcode).HasColumnName("postcode");
            address.Property(part => part.CommuneName).HasColumnName("commune_name");
            address.Property(part => part.CommuneCode).HasColumnName("commune_code").HasConversion(code => code.Value, text => CommuneCode.Of(text).Value);
        });
        builder.Property<List<PartnerContact>>("_contacts").HasColumnName("contacts").HasColumnType("jsonb").HasConversion(
            contacts => Write(contacts), json => Read(json),
            new ValueComparer<List<PartnerContact>>((one, other) => one!.SequenceEqual(other!), contacts => contacts.Count, contacts => contacts.ToList()));
        builder.HasIndex(partner => partner.Siret, UniqueSiret).IsUnique().HasFilter("status <> 'rejected'");
        builder.HasIndex(partner => new { partner.Status, partner.Id }, "ix_partners_status_id");
        builder.HasIndex(partner => partner.UpdatedAt, "ix_partners_updated_at");
    }

    public static string Write(IReadOnlyList<PartnerContact> contacts) => JsonSerializer.Serialize(contacts, Json);

    public static List<PartnerContact> Read(string json) => JsonSerializer.Deserialize<List<PartnerContact>>(json, Json)!;
}
