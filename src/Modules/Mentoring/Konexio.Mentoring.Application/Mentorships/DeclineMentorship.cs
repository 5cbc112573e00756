using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Mentorships;

/// <summary>Says no for one side, which ends the proposal. A mentor's client answers for the side <c>mentor</c> alone.</summary>
public sealed record DeclineMentorship : ICommand<MentorshipState>
{
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>Who says no: <c>mentee</c> or <c>mentor</c>.</summary>
    /// <example>mentor</example>
    public MentorshipSide? Side { get; init; }

    /// <summary>Why.</summary>
    /// <example>noTime</example>
    public DeclineReason? Reason { get; init; }

    /// <summary>The reason in words, at most 500 characters; needed where the reason is <c>other</c>. It is kept sealed.</summary>
    public string? Words { get; init; }

    public override string ToString() => nameof(DeclineMentorship);
}

internal sealed class DeclineMentorshipValidator : AbstractValidator<DeclineMentorship>
{
    private const int Longest = 500;

    public DeclineMentorshipValidator()
    {
        RuleFor(command => command.Side).NotNull();
        RuleFor(command => command.Reason).NotNull();
        RuleFor(command => command.Words).PlainLines(Longest);
    }
}

internal sealed class DeclineMentorshipHandler(IMentorships mentorships, ICaller caller, IAudit audit, TimeProvider clock)
    : ICommandHandler<DeclineMentorship, MentorshipState>
{
    public async Task<Result<MentorshipState>> Handle(DeclineMentorship command, CancellationToken cancellationToken)
    {
        if (await mentorships.FindLocked(new MentorshipId(command.Id), cancellationToken) is not { } mentorship) return MentorshipErrors.NotFound;
        if (caller.Refusal(command.Side!.Value) is { } refusal) return refusal;
        if (mentorship.Decline(command.Side.Value, command.Reason!.Value, command.Words, clock.GetUtcNow()).Error is { } wrong) return wrong;

        audit.Touched(mentorship.PersonId, nameof(DeclineMentorship), AuditedAccess.Change, "mentorship");
        return MentorshipState.Of(mentorship);
    }
}
