using Konexio.Curriculum.Domain.Trainers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Curriculum.Infrastructure.Persistence;

internal sealed class TrainerTable : IEntityTypeConfiguration<Trainer>
{
    public const string Details = "DetailsSealed";

    public void Configure(EntityTypeBuilder<Trainer> builder)
    {
        builder.ToTable("trainers", table => table.HasCheckConstraint("ck_trainers_anonymised", "(anonymised_at is null) = (details_sealed is not null)"));
        builder.HasKey(trainer => trainer.Id);
        builder.Property(trainer => trainer.Id).ValueGeneratedNever();
        builder.Ignore(trainer => trainer.Details);
        builder.Property<byte[]?>(Details);
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasIndex(trainer => trainer.PersonId, "ux_trainers_person_id").IsUnique();
    }
}
