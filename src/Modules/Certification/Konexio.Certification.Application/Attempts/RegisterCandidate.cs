using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Attempts;

namespace Konexio.Certification.Application.Attempts;

/// <summary>Registers the holder of a skills card for one module of an open exam session, until it begins.</summary>
public sealed record RegisterCandidate : ICommand<AttemptState>
{
    [JsonIgnore]
    public Guid ExamSessionId { get; init; }

    public Guid SkillsCardId { get; init; }

    /// <example>tableur</example>
    public string ModuleCode { get; init; } = "";

    /// <summary>
    /// More time for a candidate who needs it, in minutes (1 to 240). Where neither this nor <c>extraPercent</c> is given, a learner who told the
    /// school of this need has a third more.
    /// </summary>
    /// <example>15</example>
    public int? ExtraMinutes { get; init; }

    /// <summary>
    /// More time as a percentage of the module's (1 to 200), or 0 for none whatever the learner told the school; a third more is usual in
    /// France. Not with <c>extraMinutes</c>.
    /// </summary>
    public int? ExtraPercent { get; init; }

    /// <summary>Whether the candidate needs a room that is accessible without steps; where it is not given, what the learner told the school.</summary>
    public bool? AccessibleRoom { get; init; }

    /// <summary>Why a tester who trained the candidate may supervise; only where no other can.</summary>
    public string? TesterOverrideReason { get; init; }

    public override string ToString() => nameof(RegisterCandidate);
}

/// <summary>Where an attempt stands.</summary>
/// <param name="Id">The attempt.</param>
/// <param name="Status">Its state.</param>
/// <param name="Minutes">How long the candidate has.</param>
public sealed record AttemptState(Guid Id, AttemptStatus Status, int Minutes)
{
    internal static AttemptState Of(Attempt attempt) => new(attempt.Id.Value, attempt.Status, attempt.Minutes);
}

internal sealed class RegisterCandidateValidator : AbstractValidator<RegisterCandidate>
{
    public RegisterCandidateValidator()
    {
        RuleFor(command => command.SkillsCardId).NotEmpty();
        RuleFor(command => command.ModuleCode).NotEmpty().PlainText(60);
        RuleFor(command => command.ExtraMinutes).InclusiveBetween(1, 240);
        RuleFor(command => command.ExtraPercent).InclusiveBetween(0, 200);
        RuleFor(command => command.ExtraPercent).Null().When(command => command.ExtraMinutes is not null).WithErrorCode("attempt.one-extra-time");
        RuleFor(command => command.TesterOverrideReason).PlainLines(1000);
    }
}
