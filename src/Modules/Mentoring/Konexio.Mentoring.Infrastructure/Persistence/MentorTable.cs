using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Mentoring.Domain.Companies;
using Konexio.Mentoring.Domain.Mentors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Mentoring.Infrastructure.Persistence;

internal sealed class MentorTable : IEntityTypeConfiguration<Mentor>
{
    public const string Profile = "ProfileSealed";

    public void Configure(EntityTypeBuilder<Mentor> builder)
    {
        builder.ToTable("mentors", table =>
        {
            table.HasCheckConstraint("ck_mentors_status", $"status in ({Wire.SqlList<MentorStatus>()})");
            table.HasCheckConstraint("ck_mentors_rejected", "(status = 'rejected') = (rejection is not null)");
            table.HasCheckConstraint("ck_mentors_deactivated", "(status = 'deactivated') = (deactivation is not null)");
            table.HasCheckConstraint("ck_mentors_capacity", $"capacity between 1 and {Mentor.LargestCapacity}");
            table.HasCheckConstraint("ck_mentors_vetted", "(vetted_on is null) = (vetted_until is null) and vetted_until >= vetted_on");
        });
        builder.HasKey(mentor => mentor.Id);
        builder.Property(mentor => mentor.Id).ValueGeneratedNever();
        builder.Ignore(mentor => mentor.Profile);
        builder.Ignore(mentor => mentor.Place);
        builder.Ignore(mentor => mentor.SitePoint);
        builder.Property<byte[]?>(Profile);
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasOne<Company>().WithMany().HasForeignKey(mentor => mentor.CompanyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(mentor => mentor.PersonId, "ux_mentors_person_id").IsUnique();
        builder.HasIndex(mentor => new { mentor.CompanyId, mentor.Id }, "ix_mentors_company_id");
        builder.HasIndex(mentor => new { mentor.Status, mentor.Id }, "ix_mentors_status");
        builder.HasIndex(mentor => new { mentor.VettedUntil, mentor.Id }, "ix_mentors_vetted_until");
    }
}
