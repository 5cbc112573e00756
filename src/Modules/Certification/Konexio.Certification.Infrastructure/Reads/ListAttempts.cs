using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Certification.Domain.Attempts;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Certification.Infrastructure.Reads;

/// <summary>Attempts with their candidates' names, the newest first.</summary>
/// <param name="ExamSessionId">Only those in this exam session.</param>
/// <param name="SkillsCardId">Only those of this candidate.</param>
/// <param name="Status">Only those in this state.</param>
/// <param name="Cursor">Where the page before ended.</param>
/// <param name="Limit">How many at the most, 1 to 200.</param>
public sealed record ListAttempts(Guid? ExamSessionId, Guid? SkillsCardId, AttemptStatus? Status, string? Cursor, int Limit) : IQuery<Page<AttemptResponse>>;

internal sealed class ListAttemptsValidator : AbstractValidator<ListAttempts>
{
    public ListAttemptsValidator()
    {
        RuleFor(query => query.Limit).PageLimit();
        RuleFor(query => query.Cursor).PageCursor();
    }
}

internal sealed class ListAttemptsHandler(AttemptReader attempts) : IQueryHandler<ListAttempts, Page<AttemptResponse>>
{
    public async Task<Result<Page<AttemptResponse>>> Handle(ListAttempts request, CancellationToken cancellationToken)
    {
        var select = new Filtered(AttemptReader.Select)
            .And("a.exam_session_id = ?", request.ExamSessionId is { } session ? Uuid(session) : null)
            .And("a.skills_card_id = ?", request.SkillsCardId is { } card ? Uuid(card) : null)
            .And("a.status = ?", request.Status is { } status ? Text(Wire.NameOf(status)) : null)
            .And("a.id < ?", PageRules.After(request.Cursor) is { } after ? Uuid(after) : null)
            .Page("a.id desc", request.Limit);
        return await attempts.Read(select, request.Limit, nameof(ListAttempts), cancellationToken);
    }
}
