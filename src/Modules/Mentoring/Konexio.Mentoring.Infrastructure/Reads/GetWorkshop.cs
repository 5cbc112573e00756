using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Domain.Workshops;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Infrastructure.Reads;

/// <summary>One workshop, with who was invited and who came.</summary>
public sealed record GetWorkshop(Guid Id) : IQuery<WorkshopResponse>;

/// <summary>Coaching of a group.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Title">What it is about.</param>
/// <param name="HeldOn">The day in Paris.</param>
/// <param name="Minutes">How long it takes.</param>
/// <param name="Status">Its state.</param>
/// <param name="MentorIds">Who is to coach; once it was held, who did.</param>
/// <param name="LearnerIds">Who was invited.</param>
/// <param name="PresentLearnerIds">Who came.</param>
public sealed record WorkshopResponse(
    Guid Id, string Title, DateOnly HeldOn, int Minutes, WorkshopStatus Status, IReadOnlyList<Guid> MentorIds, IReadOnlyList<Guid> LearnerIds,
    IReadOnlyList<Guid> PresentLearnerIds) : IVersioned
{
    [JsonIgnore]
    public uint Version { get; init; }
}

internal sealed class GetWorkshopHandler(WorkshopReader workshops) : IQueryHandler<GetWorkshop, WorkshopResponse>
{
    public async Task<Result<WorkshopResponse>> Handle(GetWorkshop request, CancellationToken cancellationToken)
    {
        var select = new Filtered(WorkshopReader.Select).And("w.id = ?", PlatformSql.Uuid(request.Id)).Page("w.id", 1);
        return (await workshops.Read(select, 1, nameof(GetWorkshop), cancellationToken)).Items is [var found] ? found : WorkshopErrors.NotFound;
    }
}
