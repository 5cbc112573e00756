using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Mentoring.Infrastructure.Reads;

/// <summary>Mentoring sessions, the last logged first, with their notes. A mentor's client sees its own alone.</summary>
/// <param name="MentorshipId">Only those of this mentorship.</param>
/// <param name="MentorId">Only those of this mentor.</param>
/// <param name="Status">Only those in this state.</param>
/// <param name="Cursor">Where the page before ended.</param>
/// <param name="Limit">How many at the most, 1 to 200.</param>
public sealed record ListMentoringSessions(Guid? MentorshipId, Guid? MentorId, MentoringSessionStatus? Status, string? Cursor, int Limit)
    : IQuery<Page<MentoringSessionResponse>>;

internal sealed class ListMentoringSessionsValidator : AbstractValidator<ListMentoringSessions>
{
    public ListMentoringSessionsValidator()
    {
        RuleFor(query => query.Limit).PageLimit();
        RuleFor(query => query.Cursor).PageCursor();
    }
}

internal sealed class ListMentoringSessionsHandler(MentoringSessionReader sessions) : IQueryHandler<ListMentoringSessions, Page<MentoringSessionResponse>>
{
    public async Task<Result<Page<MentoringSessionResponse>>> Handle(ListMentoringSessions request, CancellationToken cancellationToken)
    {
        var select = new Filtered(MentoringSessionReader.Select)
            .And("s.mentorship_id = ?", request.MentorshipId is { } mentorship ? Uuid(mentorship) : null)
            .And("s.mentor_id = ?", request.MentorId is { } mentor ? Uuid(mentor) : null)
            .And("s.status = ?", request.Status is { } status ? Text(Wire.NameOf(status)) : null)
            .And("s.id < ?", PageRules.After(request.Cursor) is { } after ? Uuid(after) : null)
            .Page("s.id desc", request.Limit);
        return await sessions.Read(select, request.Limit, nameof(ListMentoringSessions), cancellationToken);
    }
}
