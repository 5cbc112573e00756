using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.Safeguarding;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Safeguarding;

/// <summary>Adds a note to an incident, in any of its states.</summary>
public sealed record AddSafeguardingNote : ICommand<SafeguardingState>
{
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>What was found or done, at most 5,000 characters; it is kept sealed.</summary>
    public string Words { get; init; } = "";

    public override string ToString() => nameof(AddSafeguardingNote);
}

internal sealed class AddSafeguardingNoteValidator : AbstractValidator<AddSafeguardingNote>
{
    public AddSafeguardingNoteValidator() => RuleFor(command => command.Words).NotEmpty().PlainLines(ReportSafeguardingIncidentValidator.Longest);
}

internal sealed class AddSafeguardingNoteHandler(ISafeguardingIncidents incidents, ICaller caller, IAudit audit, TimeProvider clock)
    : ICommandHandler<AddSafeguardingNote, SafeguardingState>
{
    public async Task<Result<SafeguardingState>> Handle(AddSafeguardingNote command, CancellationToken cancellationToken)
    {
        if (await incidents.Find(new SafeguardingIncidentId(command.Id), cancellationToken) is not { } incident) return SafeguardingErrors.NotFound;

        incident.AddNote(new SafeguardingNote(command.Words.Trim(), caller.ClientId, clock.GetUtcNow()));
        audit.Touched(incident.PersonId, nameof(AddSafeguardingNote), AuditedAccess.Change, "notes");
        return SafeguardingState.Of(incident);
    }
}
