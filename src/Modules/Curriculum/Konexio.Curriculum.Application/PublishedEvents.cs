using System.Text.Json;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Progress;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.Curriculum.Domain.Trainers;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application;

/// <summary>What others may hear of Curriculum; every other event stays private.</summary>
public sealed class PublishedEvents : IPublishEvents
{
    public IIntegrationEvent? Publish(IDomainEvent domainEvent) => domainEvent switch
    {
        CohortPublished e => new Contracts.CohortPublished(
            e.CohortId.Value, e.Name, e.Stage.TrackCode, e.Stage.StageCode, Version(e.Stage), e.SiteId.Value, e.SiteName,
            e.Coordinates?.Latitude, e.Coordinates?.Longitude, e.StartsOn, e.EndsOn, e.Capacity),
        CohortStarted e => new Contracts.CohortStarted(e.CohortId.Value, e.On),
        CohortCompleted e => new Contracts.CohortCompleted(e.CohortId.Value, e.On),
        CohortCancelled e => new Contracts.CohortCancelled(e.CohortId.Value, e.On),
        TrainerRegistered e => new Contracts.TrainerRegistered(e.TrainerId.Value, e.PersonId.Value),
        SessionRescheduled e => new Contracts.SessionRescheduled(
            e.SessionId.Value, e.CohortId.Value, e.PreviousStartsAt, e.StartsAt, e.EndsAt, e.SiteId.Value, e.RoomId.Value, e.TrainerId.Value),
        SessionCancelled e => new Contracts.SessionCancelled(e.SessionId.Value, e.CohortId.Value, e.StartsAt, Code(e.Reason)),
        RegisterSealed e => Sealed(e.Sheet),
        StageCompleted e => new Contracts.StageCompleted(
            e.EnrolmentId.Value, e.LearnerId.Value, e.CohortId.Value, e.Stage.TrackCode, e.Stage.StageCode, Version(e.Stage), e.On),
        TrackCompleted e => new Contracts.TrackCompleted(e.EnrolmentId.Value, e.LearnerId.Value, e.TrackCode, e.On),
        DropOutRiskRaised e => new Contracts.DropOutRiskRaised(e.EnrolmentId.Value, e.LearnerId.Value, e.CohortId.Value, e.Rules),
        DropOutRiskCleared e => new Contracts.DropOutRiskCleared(e.EnrolmentId.Value, e.LearnerId.Value, e.CohortId.Value),
        _ => null,
    };

    private static Contracts.RegisterSealed Sealed(RegisterSheet sheet) => new(
        sheet.SessionId.Value, sheet.CohortId.Value, sheet.Version, sheet.Stage.TrackCode, sheet.Stage.StageCode, sheet.UnitCode, sheet.SiteId.Value,
        sheet.TrainerId.Value, sheet.Slot.Date, (int)sheet.Slot.Duration.TotalMinutes,
        [.. sheet.Lines.Select(line => new Contracts.RecordedAttendance(line.LearnerId.Value, Code(line.Attendance.Status)))]);

    private static string Version(StageRef stage) => stage.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Code<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
