using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Mentorships;

/// <summary>
/// Says yes for one side. With the second yes the mentorship is accepted: it takes one of the mentor's places, and the mentee's other proposals are
/// invalidated. A mentor's client answers for the side <c>mentor</c> alone; the school answers for its learners, and for mentors without a client.
/// </summary>
public sealed record AcceptMentorship : ICommand<MentorshipState>
{
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>Who says yes: <c>mentee</c> or <c>mentor</c>.</summary>
    /// <example>mentor</example>
    public MentorshipSide? Side { get; init; }
}

internal sealed class AcceptMentorshipValidator : AbstractValidator<AcceptMentorship>
{
    public AcceptMentorshipValidator() => RuleFor(command => command.Side).NotNull();
}

internal sealed class AcceptMentorshipHandler(IMentorships mentorships, Pairings pairings, IWidenRows rows, ICaller caller, IAudit audit, TimeProvider clock)
    : ICommandHandler<AcceptMentorship, MentorshipState>
{
    public async Task<Result<MentorshipState>> Handle(AcceptMentorship command, CancellationToken cancellationToken)
    {
        var (id, side) = (new MentorshipId(command.Id), command.Side!.Value);
        if (await mentorships.PairOf(id, cancellationToken) is not var (mentee, mentor)) return MentorshipErrors.NotFound;
        if (caller.Refusal(side) is { } refusal) return refusal;

        await rows.Widen(cancellationToken);
        var pairing = (await pairings.Find(mentee, mentor, cancellationToken)).Value;
        var mentorship = (await mentorships.FindLocked(id, cancellationToken))!;
        if (mentorship.Accept(side, pairing, clock.GetUtcNow()).Error is { } obstacle) return obstacle;

        audit.Touched([mentorship.PersonId, pairing.Mentor.PersonId], nameof(AcceptMentorship), AuditedAccess.Change, "mentorship");
        return MentorshipState.Of(mentorship);
    }
}
