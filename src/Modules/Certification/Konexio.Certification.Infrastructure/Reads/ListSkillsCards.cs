using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Certification.Infrastructure.Reads;

/// <summary>Skills cards, the newest first.</summary>
/// <param name="LearnerId">Only that of this learner.</param>
/// <param name="Number">Only the one with this printed number.</param>
/// <param name="Expired">Only those that have expired, or only those that have not.</param>
/// <param name="Cursor">Where the page before ended.</param>
/// <param name="Limit">How many at the most, 1 to 200.</param>
public sealed record ListSkillsCards(Guid? LearnerId, string? Number, bool? Expired, string? Cursor, int Limit) : IQuery<Page<SkillsCardResponse>>;

internal sealed class ListSkillsCardsValidator : AbstractValidator<ListSkillsCards>
{
    public ListSkillsCardsValidator()
    {
        RuleFor(query => query.Number).Must(number => number is null || SkillsCardNumber.Of(number).Succeeded).WithErrorCode(SkillsCardErrors.MalformedNumber.Code);
        RuleFor(query => query.Limit).PageLimit();
        RuleFor(query => query.Cursor).PageCursor();
    }
}

internal sealed class ListSkillsCardsHandler(SkillsCardReader cards, TimeProvider clock) : IQueryHandler<ListSkillsCards, Page<SkillsCardResponse>>
{
    public async Task<Result<Page<SkillsCardResponse>>> Handle(ListSkillsCards request, CancellationToken cancellationToken)
    {
        var filtered = new Filtered(SkillsCardReader.Select)
            .And("c.learner_id = ?", request.LearnerId is { } learner ? Uuid(learner) : null)
            .And("c.number = ?", request.Number is { } number ? Text(SkillsCardNumber.Of(number).Value.Value) : null)
            .And("c.id < ?", PageRules.After(request.Cursor) is { } after ? Uuid(after) : null);
        if (request.Expired is { } expired)
            filtered.And("(c.expires_on < ?) = ?", new NpgsqlParameter<DateOnly> { TypedValue = SchoolDay.Of(clock.GetUtcNow()) }, Rows.Maybe((bool?)expired));
        return await cards.Read(filtered.Page("c.id desc", request.Limit), request.Limit, nameof(ListSkillsCards), cancellationToken);
    }
}
