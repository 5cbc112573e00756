using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Domain.Safeguarding;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Infrastructure.Reads;

/// <summary>One incident, for who is charged with safeguarding alone.</summary>
public sealed record GetSafeguardingIncident(Guid Id) : IQuery<SafeguardingIncidentResponse>;

/// <summary>Something that must not happen to a person at the school.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Category">What it was about.</param>
/// <param name="Status">Its state.</param>
/// <param name="ReportedAt">When it was reported.</param>
/// <param name="ReportedBy">By which client.</param>
public sealed record SafeguardingIncidentResponse(Guid Id, SafeguardingCategory Category, SafeguardingStatus Status, DateTimeOffset ReportedAt, string ReportedBy) : IVersioned
{
    /// <summary>What happened.</summary>
    public string Words { get; init; } = "";

    /// <summary>The mentorship in which it happened, where it was in one.</summary>
    public Guid? MentorshipId { get; init; }

    /// <summary>The day in Paris, where it is known.</summary>
    public DateOnly? HappenedOn { get; init; }

    /// <summary>What was found or done, the first first.</summary>
    public IReadOnlyList<SafeguardingNoteResponse> Notes { get; init; } = [];

    [JsonIgnore]
    public uint Version { get; init; }

    public override string ToString() => nameof(SafeguardingIncidentResponse);
}

/// <summary>What who looks into an incident wrote down.</summary>
/// <param name="Words">What was found or done.</param>
/// <param name="By">By which client.</param>
/// <param name="At">When.</param>
public sealed record SafeguardingNoteResponse(string Words, string By, DateTimeOffset At)
{
    public override string ToString() => nameof(SafeguardingNoteResponse);
}

internal sealed class GetSafeguardingIncidentHandler(SafeguardingReader incidents) : IQueryHandler<GetSafeguardingIncident, SafeguardingIncidentResponse>
{
    public async Task<Result<SafeguardingIncidentResponse>> Handle(GetSafeguardingIncident request, CancellationToken cancellationToken)
    {
        var select = new Filtered(SafeguardingReader.Select).And("i.id = ?", PlatformSql.Uuid(request.Id)).Page("i.id", 1);
        return (await incidents.Read(select, 1, nameof(GetSafeguardingIncident), cancellationToken)).Items is [var found] ? found : SafeguardingErrors.NotFound;
    }
}
