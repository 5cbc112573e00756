using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Domain.Trainers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;

namespace Konexio.Curriculum.Infrastructure.Persistence;

/// <summary>How values that several tables hold, or that PostgreSQL has a type for, are stored.</summary>
internal static class Columns
{
    public static void AsStage(this ComplexPropertyBuilder<StageRef> stage)
    {
        stage.Property(part => part.TrackCode).HasColumnName("track_code").HasMaxLength(60);
        stage.Property(part => part.Version).HasColumnName("track_version");
        stage.Property(part => part.StageCode).HasColumnName("stage_code").HasMaxLength(60);
    }

    public static void AsUuids(this PropertyBuilder<List<TrainerId>> property) => property.HasColumnType("uuid[]").HasConversion(
        trainers => trainers.Select(trainer => trainer.Value).ToArray(),
        stored => stored.Select(TrainerId.From).ToList(),
        StoredJson.SameItems<TrainerId>());

    /// <summary>As a set of days, which PostgreSQL can ask whether it holds one.</summary>
    public static void AsDays(this PropertyBuilder<List<EnrolmentPeriod>> property) => property.HasColumnType("datemultirange").HasConversion(
        periods => periods.Select(Range).ToArray(),
        stored => stored.Select(Period).ToList(),
        StoredJson.SameItems<EnrolmentPeriod>());

    private static NpgsqlRange<DateOnly> Range(EnrolmentPeriod period) =>
        new(period.From, true, false, period.Until.GetValueOrDefault(), false, period.Until is null);

    private static EnrolmentPeriod Period(NpgsqlRange<DateOnly> range) => new(range.LowerBound, range.UpperBoundInfinite ? null : range.UpperBound);
}
