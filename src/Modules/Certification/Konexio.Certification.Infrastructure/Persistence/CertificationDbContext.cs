using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.Certificates;
using Konexio.Certification.Domain.Credentials;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.Certification.Domain.Readiness;
using Konexio.Certification.Domain.Results;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Konexio.Certification.Infrastructure.Persistence;

/// <summary>Certification's schema; each table's mapping is in its own file beside this one.</summary>
internal sealed class CertificationDbContext(DbContextOptions<CertificationDbContext> options) : ModuleDbContext(options)
{
    public const string SchemaName = "certification";

    protected override string Schema => SchemaName;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<PersonId>().HaveConversion<IdConverter<PersonId>>();
        configurationBuilder.Properties<CatalogueVersionId>().HaveConversion<IdConverter<CatalogueVersionId>>();
        configurationBuilder.Properties<SkillsCardId>().HaveConversion<IdConverter<SkillsCardId>>();
        configurationBuilder.Properties<LearnerId>().HaveConversion<IdConverter<LearnerId>>();
        configurationBuilder.Properties<TrainerId>().HaveConversion<IdConverter<TrainerId>>();
        configurationBuilder.Properties<SiteId>().HaveConversion<IdConverter<SiteId>>();
        configurationBuilder.Properties<TesterId>().HaveConversion<IdConverter<TesterId>>();
        configurationBuilder.Properties<ExamSessionId>().HaveConversion<IdConverter<ExamSessionId>>();
        configurationBuilder.Properties<AttemptId>().HaveConversion<IdConverter<AttemptId>>();
        configurationBuilder.Properties<CertificateId>().HaveConversion<IdConverter<CertificateId>>();
        configurationBuilder.Properties<SigningKeyId>().HaveConversion<IdConverter<SigningKeyId>>();
        configurationBuilder.Properties<ExamSessionStatus>().HaveConversion<WireConverter<ExamSessionStatus>>();
        configurationBuilder.Properties<AttemptStatus>().HaveConversion<WireConverter<AttemptStatus>>();
        configurationBuilder.Properties<AbortReason>().HaveConversion<WireConverter<AbortReason>>();
        configurationBuilder.Properties<CancellationReason>().HaveConversion<WireConverter<CancellationReason>>();
        configurationBuilder.Properties<CertificateStatus>().HaveConversion<WireConverter<CertificateStatus>>();
        configurationBuilder.Properties<RevocationReason>().HaveConversion<WireConverter<RevocationReason>>();
        configurationBuilder.Properties<Score>().HaveConversion<ScoreConverter>();
        configurationBuilder.Properties<SkillsCardNumber>().HaveConversion<CardNumberConverter>();
        configurationBuilder.Properties<CertificateNumber>().HaveConversion<CertificateNumberConverter>();
        configurationBuilder.Properties<CertificateCode>().HaveConversion<CertificateCodeConverter>();
    }

    private sealed class ScoreConverter() : ValueConverter<Score, decimal>(score => score.Percent, stored => Score.From(stored));

    private sealed class CardNumberConverter() : ValueConverter<SkillsCardNumber, string>(number => number.Value, stored => SkillsCardNumber.Of(stored).Value);

    private sealed class CertificateNumberConverter() : ValueConverter<CertificateNumber, string>(number => number.Value, stored => CertificateNumber.From(stored));

    private sealed class CertificateCodeConverter() : ValueConverter<CertificateCode, string>(code => code.Value, stored => CertificateCode.Of(stored).Value);
}
