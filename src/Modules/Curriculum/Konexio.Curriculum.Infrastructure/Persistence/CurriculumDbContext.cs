using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Domain.Calendar;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Progress;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.Curriculum.Domain.Sites;
using Konexio.Curriculum.Domain.Tracks;
using Konexio.Curriculum.Domain.Trainers;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Curriculum.Infrastructure.Persistence;

/// <summary>Curriculum's schema; each table's mapping is in its own file beside this one.</summary>
internal sealed class CurriculumDbContext(DbContextOptions<CurriculumDbContext> options) : ModuleDbContext(options)
{
    public const string SchemaName = "curriculum";

    protected override string Schema => SchemaName;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<PersonId>().HaveConversion<IdConverter<PersonId>>();
        configurationBuilder.Properties<TrackVersionId>().HaveConversion<IdConverter<TrackVersionId>>();
        configurationBuilder.Properties<SiteId>().HaveConversion<IdConverter<SiteId>>();
        configurationBuilder.Properties<RoomId>().HaveConversion<IdConverter<RoomId>>();
        configurationBuilder.Properties<TrainerId>().HaveConversion<IdConverter<TrainerId>>();
        configurationBuilder.Properties<CohortId>().HaveConversion<IdConverter<CohortId>>();
        configurationBuilder.Properties<SessionId>().HaveConversion<IdConverter<SessionId>>();
        configurationBuilder.Properties<LearnerId>().HaveConversion<IdConverter<LearnerId>>();
        configurationBuilder.Properties<EnrolmentId>().HaveConversion<IdConverter<EnrolmentId>>();
        configurationBuilder.Properties<DocumentId>().HaveConversion<IdConverter<DocumentId>>();
        configurationBuilder.Properties<CalendarLinkId>().HaveConversion<IdConverter<CalendarLinkId>>();
        configurationBuilder.Properties<CohortPlanStatus>().HaveConversion<WireConverter<CohortPlanStatus>>();
        configurationBuilder.Properties<SessionCancellation>().HaveConversion<WireConverter<SessionCancellation>>();
        configurationBuilder.Properties<RegisterStatus>().HaveConversion<WireConverter<RegisterStatus>>();
        configurationBuilder.Properties<AttendanceStatus>().HaveConversion<WireConverter<AttendanceStatus>>();
        configurationBuilder.Properties<SignatureMethod>().HaveConversion<WireConverter<SignatureMethod>>();
        configurationBuilder.Properties<DocumentKind>().HaveConversion<WireConverter<DocumentKind>>();
        configurationBuilder.Properties<OutcomeStatus>().HaveConversion<WireConverter<OutcomeStatus>>();
        configurationBuilder.Properties<CalendarSubject>().HaveConversion<WireConverter<CalendarSubject>>();
    }
}
