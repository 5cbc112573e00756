using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.Mentoring.Domain.Safeguarding;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Safeguarding;

/// <summary>
/// Reports something that must not happen to a person at the school. Who is charged with safeguarding reads it, and nobody else, neither the one who
/// reported it nor an administrator.
/// </summary>
public sealed record ReportSafeguardingIncident : ICommand<ReportSafeguardingIncidentResponse>
{
    /// <summary>What it was about.</summary>
    /// <example>harassment</example>
    public SafeguardingCategory? Category { get; init; }

    /// <summary>What happened, at most 5,000 characters; it is kept sealed under a key of its own.</summary>
    public string Words { get; init; } = "";

    /// <summary>The mentorship in which it happened, where it was in one.</summary>
    public Guid? MentorshipId { get; init; }

    /// <summary>The day in Paris, where it is known; not in the future.</summary>
    /// <example>2026-11-20</example>
    public DateOnly? HappenedOn { get; init; }

    public override string ToString() => nameof(ReportSafeguardingIncident);
}

/// <summary>A reported incident.</summary>
/// <param name="Id">By which the school can be asked about it.</param>
public sealed record ReportSafeguardingIncidentResponse(Guid Id);

internal sealed class ReportSafeguardingIncidentValidator : AbstractValidator<ReportSafeguardingIncident>
{
    internal const int Longest = 5000;

    public ReportSafeguardingIncidentValidator()
    {
        RuleFor(command => command.Category).NotNull();
        RuleFor(command => command.Words).NotEmpty().PlainLines(Longest);
    }
}

internal sealed class ReportSafeguardingIncidentHandler(
    ISafeguardingIncidents incidents, IMentorships mentorships, ICaller caller, IAudit audit, TimeProvider clock)
    : ICommandHandler<ReportSafeguardingIncident, ReportSafeguardingIncidentResponse>
{
    public async Task<Result<ReportSafeguardingIncidentResponse>> Handle(ReportSafeguardingIncident command, CancellationToken cancellationToken)
    {
        MentorshipId? mentorship = command.MentorshipId is { } given ? new MentorshipId(given) : null;
        if (mentorship is { } named && await mentorships.PairOf(named, cancellationToken) is null) return MentorshipErrors.NotFound.NamedAt("/mentorshipId");

        var now = clock.GetUtcNow();
        var report = new SafeguardingReport(command.Category!.Value, command.Words, mentorship, command.HappenedOn, caller.ClientId);
        var incident = SafeguardingIncident.Report(new SafeguardingIncidentId(Guid.CreateVersion7(now)), new PersonId(Guid.CreateVersion7(now)), report, now);
        if (!incident.Succeeded) return Result<ReportSafeguardingIncidentResponse>.Refused(incident.Errors);

        await incidents.Add(incident.Value, cancellationToken);
        audit.Touched(incident.Value.PersonId, nameof(ReportSafeguardingIncident), AuditedAccess.Change, "safeguardingIncident");
        return new ReportSafeguardingIncidentResponse(incident.Value.Id.Value);
    }
}
