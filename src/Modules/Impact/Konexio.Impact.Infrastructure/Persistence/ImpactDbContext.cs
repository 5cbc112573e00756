using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Domain.Grants;
using Konexio.Impact.Domain.Invitations;
using Konexio.Impact.Domain.Publication;
using Konexio.Impact.Domain.Surveys;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Impact.Infrastructure.Persistence;

/// <summary>Impact's schema; each table's mapping is in its own file beside this one.</summary>
internal sealed class ImpactDbContext(DbContextOptions<ImpactDbContext> options) : ModuleDbContext(options)
{
    public const string SchemaName = "impact";

    protected override string Schema => SchemaName;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<PersonId>().HaveConversion<IdConverter<PersonId>>();
        configurationBuilder.Properties<FunderId>().HaveConversion<IdConverter<FunderId>>();
        configurationBuilder.Properties<GrantId>().HaveConversion<IdConverter<GrantId>>();

        configurationBuilder.Properties<SurveyVersionId>().HaveConversion<IdConverter<SurveyVersionId>>();
        configurationBuilder.Properties<SurveyInvitationId>().HaveConversion<IdConverter<SurveyInvitationId>>();
        configurationBuilder.Properties<SurveyWave>().HaveConversion<WireConverter<SurveyWave>>();
        configurationBuilder.Properties<InvitationStatus>().HaveConversion<WireConverter<InvitationStatus>>();
        configurationBuilder.Properties<MailStop>().HaveConversion<WireConverter<MailStop>>();

        configurationBuilder.Properties<ClaimId>().HaveConversion<IdConverter<ClaimId>>();
        configurationBuilder.Properties<GrantPublicationId>().HaveConversion<IdConverter<GrantPublicationId>>();
        configurationBuilder.Properties<ClaimStatus>().HaveConversion<WireConverter<ClaimStatus>>();
        configurationBuilder.Properties<ClaimWithdrawalReason>().HaveConversion<WireConverter<ClaimWithdrawalReason>>();
    }
}
