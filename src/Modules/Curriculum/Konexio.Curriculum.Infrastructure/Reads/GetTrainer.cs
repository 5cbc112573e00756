using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Domain.Trainers;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Infrastructure.Reads;

/// <summary>Who teaches, by name.</summary>
public sealed record GetTrainer(Guid Id) : IQuery<TrainerResponse>;

/// <summary>A trainer; one whose data was erased has no name any more.</summary>
public sealed record TrainerResponse(Guid Id, Guid PersonId, DateTimeOffset RegisteredAt, DateTimeOffset? LeftAt) : IVersioned
{
    public string? GivenName { get; init; }

    public string? FamilyName { get; init; }

    public string? Email { get; init; }

    [JsonIgnore]
    public uint Version { get; init; }

    public override string ToString() => nameof(TrainerResponse);
}

internal sealed class GetTrainerHandler(TrainerReader trainers) : IQueryHandler<GetTrainer, TrainerResponse>
{
    public async Task<Result<TrainerResponse>> Handle(GetTrainer request, CancellationToken cancellationToken)
    {
        var select = new Filtered(TrainerReader.Select).And("t.id = ?", PlatformSql.Uuid(request.Id)).Page("t.id", 1);
        return (await trainers.Read(select, 1, nameof(GetTrainer), cancellationToken)).Items is [var found] ? found : TrainerErrors.NotFound;
    }
}
