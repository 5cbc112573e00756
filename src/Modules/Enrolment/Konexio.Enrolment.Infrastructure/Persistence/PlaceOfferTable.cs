using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Learners;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Enrolment.Infrastructure.Persistence;

internal sealed class PlaceOfferTable : IEntityTypeConfiguration<PlaceOffer>
{
    public void Configure(EntityTypeBuilder<PlaceOffer> builder)
    {
        builder.ToTable("place_offers", table =>
        {
            table.HasCheckConstraint("ck_place_offers_state", "state in ('pending', 'accepted', 'declined', 'lapsed', 'withdrawn')");
            table.HasCheckConstraint("ck_place_offers_closed", "(state = 'pending') = (closed_at is null)");
            table.HasCheckConstraint("ck_place_offers_time", "expires_at > made_at");
        });
        builder.HasKey(offer => offer.Id).HasName("pk_place_offers");
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasOne<Cohort>().WithMany().HasForeignKey(offer => offer.CohortId).HasConstraintName("fk_place_offers_cohort").OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Learner>().WithMany().HasForeignKey(offer => offer.LearnerId).HasConstraintName("fk_place_offers_learner").OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(offer => offer.Place).WithMany().HasForeignKey(offer => offer.PlaceId).HasConstraintName("fk_place_offers_place").OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(offer => offer.Entry).WithMany().HasForeignKey(offer => offer.EntryId).HasConstraintName("fk_place_offers_entry").OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(offer => offer.PlaceId).IsUnique().HasDatabaseName("ux_place_offers_pending").HasFilter("state = 'pending'");
        builder.HasIndex(offer => offer.EntryId).IsUnique().HasDatabaseName("ux_place_offers_entry_id");
        builder.HasIndex(offer => offer.ExpiresAt).HasDatabaseName("ix_place_offers_due").HasFilter("state = 'pending'");
        builder.HasIndex(offer => new { offer.CohortId, offer.Id }).HasDatabaseName("ix_place_offers_cohort_id");
        builder.HasIndex(offer => new { offer.LearnerId, offer.Id }).HasDatabaseName("ix_place_offers_learner_id");
    }
}
