using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Mentorships;

/// <summary>
/// Lets another mentor go on with a mentorship that is accepted or active. The one that ends is nobody's fault; the mentee and the other mentor are
/// proposed to each other, and must accept. Where that proposal is not possible, nothing ends.
/// </summary>
public sealed record HandOverMentorship : ICommand<HandOverMentorshipResponse>
{
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>The mentor who goes on with it.</summary>
    public Guid MentorId { get; init; }
}

/// <summary>A mentorship that ended, and the one that continues it.</summary>
/// <param name="Id">The mentorship that ended.</param>
/// <param name="Status">Its state: <c>cancelled</c>.</param>
/// <param name="ContinuedBy">The new mentorship, which is proposed.</param>
public sealed record HandOverMentorshipResponse(Guid Id, MentorshipStatus Status, Guid ContinuedBy);

internal sealed class HandOverMentorshipValidator : AbstractValidator<HandOverMentorship>
{
    public HandOverMentorshipValidator() => RuleFor(command => command.MentorId).NotEmpty();
}

internal sealed class HandOverMentorshipHandler(IMentorships mentorships, Pairings pairings, IAudit audit, TimeProvider clock)
    : ICommandHandler<HandOverMentorship, HandOverMentorshipResponse>
{
    public async Task<Result<HandOverMentorshipResponse>> Handle(HandOverMentorship command, CancellationToken cancellationToken)
    {
        var id = new MentorshipId(command.Id);
        if (await mentorships.PairOf(id, cancellationToken) is not var (mentee, _)) return MentorshipErrors.NotFound;

        var pairing = await pairings.Find(mentee, new MentorId(command.MentorId), cancellationToken);
        if (!pairing.Succeeded) return pairing.Errors[0].NamedAt("/mentorId");

        var mentorship = (await mentorships.FindLocked(id, cancellationToken))!;
        var now = clock.GetUtcNow();
        var next = mentorship.HandOver(new MentorshipId(Guid.CreateVersion7(now)), pairing.Value, now);
        if (!next.Succeeded) return Result<HandOverMentorshipResponse>.Refused(next.Errors);

        await mentorships.Add(next.Value, cancellationToken);
        audit.Touched([mentorship.PersonId, pairing.Value.Mentor.PersonId], nameof(HandOverMentorship), AuditedAccess.Change, "mentorship");
        return new HandOverMentorshipResponse(command.Id, mentorship.Status, next.Value.Id.Value);
    }
}
