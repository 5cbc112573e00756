using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Infrastructure.Reads;

/// <summary>Mentees, the newest first. A mentor sees their own mentees alone, and only those who agree to it.</summary>
/// <param name="CohortId">Only those in this cohort.</param>
/// <param name="LearnerId">Only the one who is this learner.</param>
/// <param name="Described">Only those whose wishes are written down, or only those whose are not.</param>
/// <param name="Cursor">Where the page before ended.</param>
/// <param name="Limit">How many at the most, 1 to 200.</param>
public sealed record ListMentees(Guid? CohortId, Guid? LearnerId, bool? Described, string? Cursor, int Limit) : IQuery<Page<MenteeResponse>>;

internal sealed class ListMenteesValidator : AbstractValidator<ListMentees>
{
    public ListMenteesValidator()
    {
        RuleFor(query => query.Limit).PageLimit();
        RuleFor(query => query.Cursor).PageCursor();
    }
}

internal sealed class ListMenteesHandler(MenteeReader mentees) : IQueryHandler<ListMentees, Page<MenteeResponse>>
{
    public async Task<Result<Page<MenteeResponse>>> Handle(ListMentees request, CancellationToken cancellationToken)
    {
        var select = mentees.Select()
            .And("m.cohort_id = ?", request.CohortId is { } cohort ? PlatformSql.Uuid(cohort) : null)
            .And("m.learner_id = ?", request.LearnerId is { } learner ? PlatformSql.Uuid(learner) : null)
            .And("(m.profile_sealed is not null) = ?", request.Described is { } described ? Rows.Maybe((bool?)described) : null)
            .And("m.id < ?", PageRules.After(request.Cursor) is { } after ? PlatformSql.Uuid(after) : null)
            .Page("m.id desc", request.Limit);
        return await mentees.Read(select, request.Limit, nameof(ListMentees), cancellationToken);
    }
}
