using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Mentoring.Infrastructure.Reads;

/// <summary>Mentorships, the newest first. A mentor's client sees its own alone.</summary>
/// <param name="MenteeId">Only those of this mentee.</param>
/// <param name="MentorId">Only those of this mentor.</param>
/// <param name="CohortId">Only those of mentees of this cohort.</param>
/// <param name="MatchingRunId">Only those that this matching run proposed.</param>
/// <param name="Status">Only those in this state.</param>
/// <param name="SilentDays">Only active ones of which no session was logged for so many days, 1 to 365.</param>
/// <param name="Cursor">Where the page before ended.</param>
/// <param name="Limit">How many at the most, 1 to 200.</param>
public sealed record ListMentorships(
    Guid? MenteeId, Guid? MentorId, Guid? CohortId, Guid? MatchingRunId, MentorshipStatus? Status, int? SilentDays, string? Cursor, int Limit)
    : IQuery<Page<MentorshipResponse>>;

internal sealed class ListMentorshipsValidator : AbstractValidator<ListMentorships>
{
    private const int MostDays = 365;

    public ListMentorshipsValidator()
    {
        RuleFor(query => query.SilentDays).InclusiveBetween(1, MostDays);
        RuleFor(query => query.Limit).PageLimit();
        RuleFor(query => query.Cursor).PageCursor();
    }
}

internal sealed class ListMentorshipsHandler(MentorshipReader mentorships, TimeProvider clock) : IQueryHandler<ListMentorships, Page<MentorshipResponse>>
{
    public async Task<Result<Page<MentorshipResponse>>> Handle(ListMentorships request, CancellationToken cancellationToken)
    {
        var select = new Filtered(MentorshipReader.Select)
            .And("m.mentee_id = ?", request.MenteeId is { } mentee ? Uuid(mentee) : null)
            .And("m.mentor_id = ?", request.MentorId is { } mentor ? Uuid(mentor) : null)
            .And("m.cohort_id = ?", request.CohortId is { } cohort ? Uuid(cohort) : null)
            .And("m.matching_run_id = ?", request.MatchingRunId is { } run ? Uuid(run) : null)
            .And("m.status = ?", request.Status is { } status ? Text(Wire.NameOf(status)) : null)
            .And("m.status = 'active' and m.silent_since <= ?", request.SilentDays is { } days ? Instant(clock.GetUtcNow().AddDays(-days)) : null)
            .And("m.id < ?", PageRules.After(request.Cursor) is { } after ? Uuid(after) : null)
            .Page("m.id desc", request.Limit);
        return await mentorships.Read(select, request.Limit, nameof(ListMentorships), cancellationToken);
    }
}
