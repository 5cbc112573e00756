using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Domain.Surveys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Impact.Infrastructure.Persistence;

internal sealed class SurveyTable : IEntityTypeConfiguration<Survey>
{
    public void Configure(EntityTypeBuilder<Survey> builder)
    {
        builder.ToTable("surveys");
        builder.HasKey(survey => survey.Code);
        builder.Property(survey => survey.Code).HasMaxLength(40).ValueGeneratedNever();
        builder.Ignore(survey => survey.Waves);
        builder.Property<List<SurveyWave>>("_waves").HasColumnName("waves").AsDocuments();
        builder.Property<uint>("xmin").IsRowVersion();
    }
}

internal sealed class SurveyVersionTable : IEntityTypeConfiguration<SurveyVersion>
{
    public const string UniqueNumber = "ux_survey_versions_survey_code_number";

    public const string OneDraft = "ux_survey_versions_draft";

    public void Configure(EntityTypeBuilder<SurveyVersion> builder)
    {
        builder.ToTable("survey_versions");
        builder.HasKey(version => version.Id);
        builder.Property(version => version.Id).ValueGeneratedNever();
        builder.Property(version => version.Content).AsDocument();
        builder.Ignore(version => version.IsPublished);
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasOne<Survey>().WithMany().HasForeignKey(version => version.SurveyCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(version => new { version.SurveyCode, version.Number }, UniqueNumber).IsUnique();
        builder.HasIndex(version => version.SurveyCode, OneDraft).IsUnique().HasFilter("published_at is null");
    }
}
