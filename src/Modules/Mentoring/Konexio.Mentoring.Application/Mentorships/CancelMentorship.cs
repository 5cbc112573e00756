using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Mentorships;

/// <summary>Ends a mentorship that is accepted or active before its time. A mentor's client does so for <c>mentor</c> alone.</summary>
public sealed record CancelMentorship : ICommand<MentorshipState>
{
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>Who ends it: <c>school</c>, <c>mentor</c> or <c>mentee</c>.</summary>
    /// <example>mentor</example>
    public MentorshipParty? By { get; init; }

    /// <summary>Why; <c>handedOver</c> follows from a hand-over alone, and is refused here.</summary>
    /// <example>leftCompany</example>
    public CancellationReason? Reason { get; init; }
}

internal sealed class CancelMentorshipValidator : AbstractValidator<CancelMentorship>
{
    public CancelMentorshipValidator()
    {
        RuleFor(command => command.By).NotNull();
        RuleFor(command => command.Reason).NotNull();
    }
}

internal sealed class CancelMentorshipHandler(IMentorships mentorships, ICaller caller, IAudit audit, TimeProvider clock)
    : ICommandHandler<CancelMentorship, MentorshipState>
{
    public async Task<Result<MentorshipState>> Handle(CancelMentorship command, CancellationToken cancellationToken)
    {
        if (await mentorships.FindLocked(new MentorshipId(command.Id), cancellationToken) is not { } mentorship) return MentorshipErrors.NotFound;
        if (caller.Refusal(command.By!.Value) is { } refusal) return refusal;
        if (mentorship.Cancel(command.By.Value, command.Reason!.Value, clock.GetUtcNow()).Error is { } wrong) return wrong;

        audit.Touched(mentorship.PersonId, nameof(CancelMentorship), AuditedAccess.Change, "mentorship");
        return MentorshipState.Of(mentorship);
    }
}
