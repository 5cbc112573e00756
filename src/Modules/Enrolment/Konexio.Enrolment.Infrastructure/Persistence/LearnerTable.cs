using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Enrolment.Domain.Codes;
using Konexio.Enrolment.Domain.Learners;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Enrolment.Infrastructure.Persistence;

internal sealed class LearnerTable : IEntityTypeConfiguration<Learner>
{
    public const string AccommodationSealed = "accommodation_sealed";
    public const string OnePerPerson = "ux_learners_person_id";

    public void Configure(EntityTypeBuilder<Learner> builder)
    {
        builder.ToTable("learners", table =>
        {
            table.HasCheckConstraint("ck_learners_left", "(status = 'left') = (left_at is not null)");
            table.HasCheckConstraint("ck_learners_origin", "(origin = 'referral') = (referral_id is not null)");
        });
        builder.HasKey(learner => learner.Id).HasName("pk_learners");
        builder.Ignore(learner => learner.Languages);
        builder.Ignore(learner => learner.Accommodations);
        builder.Property<byte[]?>(AccommodationSealed).HasColumnName(AccommodationSealed);
        builder.Property<List<LanguageSkill>>("_languages").HasColumnName("languages").AsJson();
        builder.Property(learner => learner.HomeCommune).HasMaxLength(5).HasConversion(code => code!.Value, text => CommuneCode.Of(text).Value);
        builder.Property(learner => learner.HomePoint).AsPoint();
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasIndex(learner => learner.PersonId).IsUnique().HasDatabaseName(OnePerPerson);
        builder.HasIndex(learner => learner.ReferralId).HasDatabaseName("ix_learners_referral_id");
        builder.HasIndex(learner => new { learner.Status, learner.Id }).HasDatabaseName("ix_learners_status");
    }
}
