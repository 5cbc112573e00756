using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Mentors;

/// <summary>Records that a mentor was vetted; the check replaces the one before. What was looked at is not kept here.</summary>
public sealed record RecordVettingCheck : ICommand<RecordVettingCheckResponse>
{
    [JsonIgnore]
    public Guid MentorId { get; init; }

    /// <summary>The day of the check, today or earlier.</summary>
    /// <example>2026-11-20</example>
    public DateOnly CheckedOn { get; init; }

    /// <summary>The last day on which the check is good; the day after, no pairing begins.</summary>
    /// <example>2027-11-19</example>
    public DateOnly GoodUntil { get; init; }
}

/// <summary>A mentor's last check.</summary>
/// <param name="MentorId">The mentor.</param>
/// <param name="CheckedOn">The day of the check.</param>
/// <param name="GoodUntil">The last day on which it is good.</param>
public sealed record RecordVettingCheckResponse(Guid MentorId, DateOnly CheckedOn, DateOnly GoodUntil);

internal sealed class RecordVettingCheckValidator : AbstractValidator<RecordVettingCheck>
{
    public RecordVettingCheckValidator()
    {
        RuleFor(command => command.CheckedOn).NotEmpty();
        RuleFor(command => command.GoodUntil).NotEmpty();
    }
}

internal sealed class RecordVettingCheckHandler(IMentors mentors, IAudit audit, TimeProvider clock) : ICommandHandler<RecordVettingCheck, RecordVettingCheckResponse>
{
    public async Task<Result<RecordVettingCheckResponse>> Handle(RecordVettingCheck command, CancellationToken cancellationToken)
    {
        if (await mentors.FindLocked(new MentorId(command.MentorId), cancellationToken) is not { } mentor) return MentorErrors.NotFound;
        if (mentor.RecordVetting(command.CheckedOn, command.GoodUntil, SchoolDay.Of(clock.GetUtcNow())).Error is { } refusal) return refusal;

        audit.Touched(mentor.PersonId, nameof(RecordVettingCheck), AuditedAccess.Change, "vetting");
        return new RecordVettingCheckResponse(command.MentorId, command.CheckedOn, command.GoodUntil);
    }
}
