using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Domain.Companies;
using Konexio.Mentoring.Domain.Matching;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.Mentoring.Domain.Safeguarding;
using Konexio.Mentoring.Domain.Workshops;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Mentoring.Infrastructure.Persistence;

/// <summary>Mentoring's schema; each table's mapping is in its own file beside this one.</summary>
internal sealed class MentoringDbContext(DbContextOptions<MentoringDbContext> options) : ModuleDbContext(options)
{
    public const string SchemaName = "mentoring";

    protected override string Schema => SchemaName;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<PersonId>().HaveConversion<IdConverter<PersonId>>();
        configurationBuilder.Properties<CompanyId>().HaveConversion<IdConverter<CompanyId>>();
        configurationBuilder.Properties<MentorId>().HaveConversion<IdConverter<MentorId>>();
        configurationBuilder.Properties<MenteeId>().HaveConversion<IdConverter<MenteeId>>();
        configurationBuilder.Properties<LearnerId>().HaveConversion<IdConverter<LearnerId>>();
        configurationBuilder.Properties<CohortId>().HaveConversion<IdConverter<CohortId>>();
        configurationBuilder.Properties<SiteId>().HaveConversion<IdConverter<SiteId>>();
        configurationBuilder.Properties<MatchingRunId>().HaveConversion<IdConverter<MatchingRunId>>();
        configurationBuilder.Properties<MentorshipId>().HaveConversion<IdConverter<MentorshipId>>();
        configurationBuilder.Properties<MentoringSessionId>().HaveConversion<IdConverter<MentoringSessionId>>();
        configurationBuilder.Properties<MentorRejectionReason>().HaveConversion<WireConverter<MentorRejectionReason>>();
        configurationBuilder.Properties<MentorDeactivationReason>().HaveConversion<WireConverter<MentorDeactivationReason>>();
        configurationBuilder.Properties<MentorStatus>().HaveConversion<WireConverter<MentorStatus>>();
        configurationBuilder.Properties<WorkshopId>().HaveConversion<IdConverter<WorkshopId>>();
        configurationBuilder.Properties<SafeguardingIncidentId>().HaveConversion<IdConverter<SafeguardingIncidentId>>();
        configurationBuilder.Properties<MentorshipStatus>().HaveConversion<WireConverter<MentorshipStatus>>();
        configurationBuilder.Properties<MentorshipSide>().HaveConversion<WireConverter<MentorshipSide>>();
        configurationBuilder.Properties<MentorshipParty>().HaveConversion<WireConverter<MentorshipParty>>();
        configurationBuilder.Properties<DeclineReason>().HaveConversion<WireConverter<DeclineReason>>();
        configurationBuilder.Properties<CancellationReason>().HaveConversion<WireConverter<CancellationReason>>();
        configurationBuilder.Properties<MentoringSessionKind>().HaveConversion<WireConverter<MentoringSessionKind>>();
        configurationBuilder.Properties<MentoringSessionStatus>().HaveConversion<WireConverter<MentoringSessionStatus>>();
        configurationBuilder.Properties<VoidReason>().HaveConversion<WireConverter<VoidReason>>();
        configurationBuilder.Properties<WorkshopStatus>().HaveConversion<WireConverter<WorkshopStatus>>();
        configurationBuilder.Properties<SafeguardingCategory>().HaveConversion<WireConverter<SafeguardingCategory>>();
        configurationBuilder.Properties<SafeguardingStatus>().HaveConversion<WireConverter<SafeguardingStatus>>();
    }
}
