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
using Konexio.Curriculum.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Curriculum.Infrastructure;

/// <summary>The domain's collections, and what stands behind the database's own refusals.</summary>
internal static class StoreRegistration
{
    public static IReadOnlyDictionary<string, Error> Constraints { get; } = new Dictionary<string, Error>
    {
        [SessionTable.RoomTaken] = SessionErrors.RoomTaken,
        [SessionTable.TrainerTaken] = SessionErrors.TrainerTaken,
        [SessionTable.CohortTaken] = SessionErrors.CohortTaken,
        [TrackVersionTable.OneDraft] = TrackErrors.DraftExists,
        [TrackVersionTable.UniqueNumber] = TrackErrors.DraftExists,
        [SiteTable.UniqueRoomName] = RoomErrors.NameTaken,
        [RegisterVersionTable.UniquePosition] = ConcurrencyErrors.ChangedMeanwhile,
        ["pk_person_keys"] = ConcurrencyErrors.ChangedMeanwhile,
    };

    public static IServiceCollection AddStore(this IServiceCollection services) => services
        .AddScoped<ITracks, Persistence.Tracks>()
        .AddScoped<ISites, Persistence.Sites>()
        .AddScoped<ITrainers, Persistence.Trainers>()
        .AddScoped<ICohorts, Persistence.Cohorts>()
        .AddScoped<ISessions, Persistence.Sessions>()
        .AddScoped<ISealChains, SealChains>()
        .AddScoped<IDocuments, StoredDocuments>()
        .AddScoped<IRosters, Persistence.Rosters>()
        .AddScoped<IStageProgress, LearnersProgress>()
        .AddScoped<IDropOutRisks, DropOutRisks>()
        .AddScoped<ICalendarLinks, CalendarLinks>();
}
