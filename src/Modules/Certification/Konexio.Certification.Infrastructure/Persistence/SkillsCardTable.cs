using Konexio.Certification.Domain.SkillsCards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Certification.Infrastructure.Persistence;

internal sealed class SkillsCardTable : IEntityTypeConfiguration<SkillsCard>
{
    public const string Holder = "HolderSealed";

    public const string UniquePerson = "ux_skills_cards_person_id";

    public const string UniqueNumber = "ux_skills_cards_number";

    public void Configure(EntityTypeBuilder<SkillsCard> builder)
    {
        builder.ToTable("skills_cards", table =>
        {
            table.HasCheckConstraint("ck_skills_cards_anonymised", "(anonymised_at is null) = (holder_sealed is not null)");
            table.HasCheckConstraint("ck_skills_cards_period", "expires_on > issued_on");
        });
        builder.HasKey(card => card.Id);
        builder.Property(card => card.Id).ValueGeneratedNever();
        builder.Property(card => card.Number).HasMaxLength(30);
        builder.ComplexProperty(card => card.Candidate).AsCandidate();
        builder.Ignore(card => card.Holder);
        builder.Property<byte[]?>(Holder);
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasIndex(card => card.Number, UniqueNumber).IsUnique();
    }
}
