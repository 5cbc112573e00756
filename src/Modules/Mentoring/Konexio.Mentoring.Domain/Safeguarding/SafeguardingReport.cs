using System.Text.Json;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Safeguarding;

/// <summary>What somebody reports.</summary>
public sealed record SafeguardingReport(SafeguardingCategory Category, string Words, MentorshipId? MentorshipId, DateOnly? HappenedOn, string By)
{
    public override string ToString() => nameof(SafeguardingReport);
}

public static class SafeguardingErrors
{
    public static Error NotFound => Error.NotFound("safeguarding-incident.not-found");

    public static Error InFuture => Error.Invalid("safeguarding-incident.in-future", "/happenedOn");

    public static Error WrongState(SafeguardingStatus status) =>
        Error.Conflict("safeguarding-incident.wrong-state").With("state", JsonNamingPolicy.CamelCase.ConvertName(status.ToString()));
}

public interface ISafeguardingIncidents
{
    Task<SafeguardingIncident?> Find(SafeguardingIncidentId id, CancellationToken ct);

    /// <summary>Whoever reports may add, and sees nothing of it afterwards.</summary>
    Task Add(SafeguardingIncident incident, CancellationToken ct);
}
