using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Mentorships;

/// <summary>
/// Proposes a mentee and a mentor to each other, without a matching run. They need a language in common; the mentor must be approved, vetted and have
/// a free place; the mentee must consent to be seen by mentors, have a profile that excludes neither mentor nor company, and have no mentor.
/// </summary>
/// <param name="MenteeId">The mentee.</param>
/// <param name="MentorId">The mentor.</param>
public sealed record ProposeMentorship(Guid MenteeId, Guid MentorId) : ICommand<MentorshipState>;

/// <summary>Where a mentorship stands.</summary>
/// <param name="Id">The mentorship.</param>
/// <param name="Status">Its state.</param>
public sealed record MentorshipState(Guid Id, MentorshipStatus Status)
{
    internal static MentorshipState Of(Mentorship mentorship) => new(mentorship.Id.Value, mentorship.Status);
}

internal sealed class ProposeMentorshipValidator : AbstractValidator<ProposeMentorship>
{
    public ProposeMentorshipValidator()
    {
        RuleFor(command => command.MenteeId).NotEmpty();
        RuleFor(command => command.MentorId).NotEmpty();
    }
}

internal sealed class ProposeMentorshipHandler(Pairings pairings, IAudit audit) : ICommandHandler<ProposeMentorship, MentorshipState>
{
    public async Task<Result<MentorshipState>> Handle(ProposeMentorship command, CancellationToken cancellationToken)
    {
        var proposed = await pairings.Propose(new MenteeId(command.MenteeId), new MentorId(command.MentorId), run: null, cancellationToken);
        if (!proposed.Succeeded) return Result<MentorshipState>.Refused([.. proposed.Errors.Select(Named)]);

        audit.Touched(proposed.Value.PersonId, nameof(ProposeMentorship), AuditedAccess.Change, "mentorship");
        return MentorshipState.Of(proposed.Value);
    }

    private static Error Named(Error error) => error.Code switch
    {
        "mentee.not-found" => error.NamedAt("/menteeId"),
        "mentor.not-found" => error.NamedAt("/mentorId"),
        _ => error,
    };
}
