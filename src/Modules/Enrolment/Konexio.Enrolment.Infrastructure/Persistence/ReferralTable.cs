using System.Text.Json;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Enrolment.Domain.Codes;
using Konexio.Enrolment.Domain.Partners;
using Konexio.Enrolment.Domain.People;
using Konexio.Enrolment.Domain.Referrals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Enrolment.Infrastructure.Persistence;

internal sealed class ReferralTable : IEntityTypeConfiguration<Referral>, IEntityTypeConfiguration<ReferralChange>
{
    public const string UniqueReference = "ux_referrals_partner_id_reference";
    public const string Details = "DetailsSealed";
    public const string Note = "NoteSealed";

    public void Configure(EntityTypeBuilder<Referral> builder)
    {
        builder.ToTable("referrals", table =>
        {
            table.HasCheckConstraint("ck_referrals_status", $"status in ({Wire.SqlList<ReferralStatus>()})");
            table.HasCheckConstraint("ck_referrals_closed", "(closed_at is not null) = (status in ('accepted', 'declined', 'withdrawn', 'expired', 'superseded'))");
        });
        builder.HasKey(referral => referral.Id);
        builder.Property(referral => referral.Id).ValueGeneratedNever();
        builder.Ignore(referral => referral.AudienceCodes).Ignore(referral => referral.AccommodationNeeds).Ignore(referral => referral.Referent)
            .Ignore(referral => referral.Comment).Ignore(referral => referral.DomainEvents).Ignore(referral => referral.IsOpen);
        builder.Property<byte[]?>(Details);
        builder.Property<uint>("xmin").IsRowVersion();
        builder.Property(referral => referral.Status).HasConversion(new WireConverter<ReferralStatus>());
        builder.Property(referral => referral.DeclineReason).HasConversion(new WireConverter<DeclineReason>());
        builder.Property(referral => referral.HomeCommune).HasConversion(code => code!.Value, text => CommuneCode.Of(text).Value);
        builder.Property(referral => referral.Needs).HasColumnType("text[]");
        builder.Property(referral => referral.Languages).HasColumnType("jsonb").HasConversion(
            languages => Write(languages), json => Read(json),
            new ValueComparer<IReadOnlyList<SpokenLanguage>>((one, other) => one!.SequenceEqual(other!), languages => languages.Count, languages => languages));
        builder.ComplexProperty(referral => referral.Attestation, attestation =>
        {
            attestation.Property(consent => consent.Date).HasColumnName("attested_on");
            attestation.Property(consent => consent.Language).HasColumnName("attested_language").HasConversion(tag => tag.Value, text => LanguageTag.Of(text).Value);
        });
        builder.HasMany(referral => referral.Changes).WithOne().HasForeignKey(change => change.ReferralId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(referral => referral.Changes).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasOne<Partner>().WithMany().HasForeignKey(referral => referral.PartnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(referral => referral.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(referral => new { referral.PartnerId, referral.Reference }, UniqueReference).IsUnique();
        builder.HasIndex(referral => new { referral.PartnerId, referral.Status, referral.Id }, "ix_referrals_partner_id_status_id");
        builder.HasIndex(referral => new { referral.Status, referral.Id }, "ix_referrals_status_id");
        builder.HasIndex(referral => referral.LastProgressAt, "ix_referrals_open_last_progress_at").HasFilter("closed_at is null");
    }

    public void Configure(EntityTypeBuilder<ReferralChange> builder)
    {
        builder.ToTable("referral_changes");
        builder.HasKey(change => new { change.ReferralId, change.Sequence });
        builder.Property(change => change.Sequence).ValueGeneratedNever();
        builder.Property(change => change.From).HasColumnName("from_status").HasConversion(new WireConverter<ReferralStatus>());
        builder.Property(change => change.To).HasColumnName("to_status").HasConversion(new WireConverter<ReferralStatus>());
        builder.Property(change => change.By).HasColumnName("changed_by");
        builder.Ignore(change => change.Note);
        builder.Property<byte[]?>(Note);
    }

    public static string Write(IReadOnlyList<SpokenLanguage> languages) => JsonSerializer.Serialize(
        [.. languages.Select(spoken => new StoredLanguage(spoken.Language.Value, spoken.Level))], StoredJson.Default.IReadOnlyListStoredLanguage);

    private static IReadOnlyList<SpokenLanguage> Read(string json) =>
        [.. JsonSerializer.Deserialize(json, StoredJson.Default.IReadOnlyListStoredLanguage)!.Select(stored => new SpokenLanguage(LanguageTag.Of(stored.Language).Value, stored.Level))];
}
